#include "feedback/evidence.h"

#include "base/bytes.h"
#include "model/student_view.h"

#include <algorithm>
#include <charconv>

namespace assay::feedback {

namespace {

constexpr ByteCount answerPart = ByteCount::kib(64); // as much as is kept of outputs

/// The line after a file's name: ":3", "\", line 3", " line 3", "(3,5)"; 0: none.
int lineAfter(std::string_view text)
{
    for (const std::string_view before : {"\", line ", ":", " line ", ": line ", "(", "', line "}) {
        if (!text.starts_with(before))
            continue;
        int line = 0;
        const auto rest = text.substr(before.size(), 12);
        if (std::from_chars(rest.data(), rest.data() + rest.size(), line).ec == std::errc{} &&
            line > 0)
            return line;
    }
    return 0;
}

} // namespace

Place placeIn(std::string_view message, const Submission &submission)
{
    const bool innermostLast = submission.languageId == "python";
    Place best;
    std::size_t bestAt = 0;
    for (const auto &file : submission.files) {
        if (file.name.empty())
            continue;
        for (std::size_t at = message.find(file.name); at != message.npos;
             at = message.find(file.name, at + 1)) {
            const int line = lineAfter(message.substr(at + file.name.size()));
            if (line == 0)
                continue;
            if (best.file.empty() || (innermostLast ? at > bestAt : at < bestAt)) {
                best = {file.name, line};
                bestAt = at;
            }
            if (!innermostLast)
                break;
        }
    }
    return best;
}

Evidence gather(const Assignment &assignment, const Submission &submission,
                const Judgement &judgement)
{
    Evidence evidence;
    evidence.assignment = &assignment;
    evidence.submission = &submission;
    evidence.judgement = studentView(judgement);
    evidence.analysis =
        analysis::analyze(submission.files, submission.languageId,
                          analysis::circumstancesOf(assignment, submission.languageId));
    for (const auto &result : evidence.judgement.results) {
        if (result.visibility != Visibility::Shown || result.verdict == Verdict::SK)
            continue;
        const auto test = std::ranges::find(assignment.tests, result.test, &TestCase::name);
        // An input of the student's own is no test of the assignment.
        const bool own = test == assignment.tests.end();
        if (!own && test->visibility != Visibility::Shown)
            continue;
        if (result.verdict == Verdict::AC) {
            ++evidence.shownPassed;
            continue;
        }
        if (evidence.failed.size() >= maximumFailed)
            continue;
        FailedTest failed;
        failed.result = &result;
        if (!own && assignment.kind == AssignmentKind::Stdio && !assignment.interactive &&
            assignment.checker.kind == CheckerSpec::Kind::Default && !test->answer.empty()) {
            if (auto answer = readFilePrefix(test->answer, answerPart)) {
                failed.whole = !answer->truncated && !result.outputTruncated;
                failed.answer = std::move(answer->bytes);
            }
        }
        evidence.failed.push_back(std::move(failed));
    }
    return evidence;
}

} // namespace assay::feedback
