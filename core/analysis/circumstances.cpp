#include "analysis/analysis.h"
#include "base/bytes.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace assay::analysis {

namespace {

bool holdsRequest(const std::filesystem::path &answer)
{
    static constexpr std::array<std::string_view, 6> words{"Enter", "enter", "Please",
                                                           "Input", "Type ", "Gib "};
    const auto text = readFilePrefix(answer, ByteCount::kib(4));
    return text && std::ranges::any_of(
                       words, [&](std::string_view word) { return text->bytes.contains(word); });
}

} // namespace

Circumstances circumstancesOf(const Assignment &assignment, const std::string &languageId)
{
    constexpr std::size_t looked = 8; // of the shown tests
    Circumstances result;
    result.program = assignment.kind == AssignmentKind::Stdio && !assignment.submitAnswer &&
                     assignment.includesFor(languageId).empty();
    result.interactive = assignment.interactive;
    result.memory = assignment.limitsFor(languageId).memory;
    std::size_t shown = 0;
    bool input = false;
    for (const auto &test : assignment.tests) {
        if (test.visibility != Visibility::Shown)
            continue; // nothing of a hidden test may show in what we say
        result.filesProvided = result.filesProvided || !test.files.empty();
        if (shown++ >= looked)
            continue;
        std::error_code error;
        const auto size = std::filesystem::file_size(test.input, error);
        input = input || (!error && size > 0);
        result.promptsAllowed = result.promptsAllowed || holdsRequest(test.answer);
    }
    // Without a shown test nothing is known: then it is not expected.
    result.inputExpected = input || assignment.interactive;
    return result;
}

} // namespace assay::analysis
