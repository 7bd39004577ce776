#include "model/student_view.h"

#include <algorithm>

namespace assay {

namespace {

bool belongsTo(const TestResult &result, const std::string &group)
{
    return group.empty() || result.group == group || result.group.starts_with(group + "/");
}

/// May a student see what came of the group? Its verdict and points stem from all its tests.
bool isOpen(const GroupResult &group, const std::vector<TestResult> &results)
{
    bool any = false;
    for (const auto &result : results) {
        if (!belongsTo(result, group.group))
            continue;
        if (result.visibility == Visibility::Hidden)
            return false;
        any = true;
    }
    return any;
}

} // namespace

std::optional<TestResult> studentView(const TestResult &result)
{
    switch (result.visibility) {
    case Visibility::Shown: return result;
    case Visibility::VerdictOnly: {
        TestResult view;
        view.test = result.test;
        view.group = result.group;
        view.visibility = result.visibility;
        view.verdict = result.verdict;
        view.score = result.score;
        return view;
    }
    case Visibility::Hidden: break;
    }
    return std::nullopt;
}

Judgement studentView(const Judgement &judgement)
{
    Judgement view = judgement;
    view.results.clear();
    std::erase_if(view.groups,
                  [&](const GroupResult &group) { return !isOpen(group, judgement.results); });
    view.maxCpuTime = {};
    view.maxMemory = {};
    view.noisy = false;
    for (const auto &result : judgement.results) {
        if (auto shown = studentView(result)) {
            view.maxCpuTime = std::max(view.maxCpuTime, shown->cpuTime);
            view.maxMemory = std::max(view.maxMemory, shown->memory);
            view.noisy = view.noisy || shown->noisy;
            view.results.push_back(std::move(*shown));
        }
    }
    return view;
}

Judgement withoutHiddenTexts(Judgement judgement)
{
    for (auto &result : judgement.results) {
        if (result.visibility == Visibility::Shown)
            continue;
        result.transcript.clear();
        result.message.clear();
        result.difference.reset();
        result.output.clear();
        result.errorOutput.clear();
    }
    return judgement;
}

JudgeEvent studentView(const JudgeEvent &event)
{
    if (const auto *finished = std::get_if<TestFinished>(&event)) {
        TestFinished view = *finished;
        if (finished->result)
            view.result = studentView(*finished->result);
        return view;
    }
    if (const auto *judged = std::get_if<Judged>(&event))
        return Judged{judged->submissionId, studentView(judged->judgement)};
    if (const auto *failed = std::get_if<JudgeFailed>(&event))
        return JudgeFailed{failed->submissionId, studentView(failed->error)};
    return event;
}

Assignment studentView(const Assignment &assignment)
{
    Assignment view = assignment;
    view.references.clear();
    view.checker.validators.clear();
    view.inputValidators.clear();
    view.staticValidators.clear();
    view.graders.clear();
    view.validatorCases.clear();
    view.tests.clear();

    std::vector<std::optional<std::size_t>> newIndex;
    for (const auto &test : assignment.tests) {
        if (test.visibility == Visibility::Hidden) {
            newIndex.emplace_back();
            continue;
        }
        newIndex.emplace_back(view.tests.size());
        if (test.visibility == Visibility::Shown) {
            view.tests.push_back(test);
        } else {
            TestCase bare;
            bare.name = test.name;
            bare.group = test.group;
            bare.visibility = test.visibility;
            view.tests.push_back(std::move(bare));
        }
    }
    for (auto &group : view.groups) {
        std::vector<TestNode> members;
        for (auto node : group.members) {
            if (node.kind == TestNode::Kind::Test) {
                const auto index = newIndex.at(node.index);
                if (!index)
                    continue;
                node.index = *index;
            }
            members.push_back(node);
        }
        group.members = std::move(members);
    }
    return view;
}

Error studentView(const Error &error)
{
    if (error.code != ErrorCode::CheckerFailed && error.code != ErrorCode::HarnessFailed)
        return error;
    Error view = error;
    view.detail = "the assignment's own checking program failed; your program is not to blame: "
                  "ask your instructor";
    view.systemError = 0;
    return view;
}

} // namespace assay
