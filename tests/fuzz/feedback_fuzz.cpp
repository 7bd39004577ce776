// Tips about a run: the first byte chooses language and verdict, then come the source, NUL, the
// output, NUL, and what stands on standard error.
#include "fuzz.h"

#include "feedback/feedback.h"
#include "feedback/texts.h"

#include <array>

namespace assay::fuzz {

namespace {

constexpr std::array languages{"python", "cpp", "java", "javascript", "rust", "go", "c", "sql"};
constexpr std::array verdicts{Verdict::WA,  Verdict::RTE, Verdict::TLE, Verdict::OLE,
                              Verdict::MLE, Verdict::CE,  Verdict::SV,  Verdict::AC};

} // namespace

void run(std::string_view bytes)
{
    static const auto adviser = feedback::Adviser::open(ASSAY_FEEDBACK_FOLDER);
    static const auto texts = feedback::Texts::open("en", ASSAY_FEEDBACK_FOLDER);
    static const Scratch scratch;
    static const auto answer = scratch.write("1.ans", "3\nYes\n4.50 7\n");
    promise(adviser && texts, "rules and texts can be read");
    const unsigned way = takeByte(bytes);
    const auto [source, said] = cutAtNul(bytes);
    const auto [output, errors] = cutAtNul(said);

    Assignment assignment;
    TestCase test;
    test.name = "sample/1";
    test.visibility = Visibility::Shown;
    test.answer = answer;
    assignment.tests = {test};
    Submission submission;
    submission.languageId = languages.at(way % languages.size());
    submission.files = {{"main", std::string(source)}};
    submission.entry = "main";
    Judgement judgement;
    judgement.verdict = verdicts.at(way / languages.size() % verdicts.size());
    judgement.compile.ok = judgement.verdict != Verdict::CE;
    judgement.compile.languageId = submission.languageId;
    judgement.compile.log = errors;
    judgement.compile.diagnostics = {
        {Diagnostic::Severity::Error, "main", 1, 1, std::string(errors)}};
    TestResult result;
    result.test = test.name;
    result.visibility = Visibility::Shown;
    result.verdict = judgement.verdict;
    result.output = output;
    result.errorOutput = errors;
    result.message = errors;
    result.exitCode = 1;
    judgement.results = {result};

    const auto tips = (*adviser)->after(assignment, submission, judgement);
    promise(tips.size() <= feedback::maximumTips, "tips are few");
    promise(judgement.verdict != Verdict::AC || tips.empty(), "what passed needs no tip");
    for (const auto &tip : tips) {
        const auto sentences = texts->sentences(tip);
        promise(!sentences.seen.empty() && !sentences.next.empty(), "a tip says what to do");
        promise(tip.line >= 0 && tip.column >= 0, "places are never negative");
        promise(tip.file.empty() || tip.file == "main", "a place is in the student's files");
    }
}

} // namespace assay::fuzz
