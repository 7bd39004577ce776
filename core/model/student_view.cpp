#include "model/student_view.h"

#include <algorithm>

namespace assay {

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
    return event;
}

} // namespace assay
