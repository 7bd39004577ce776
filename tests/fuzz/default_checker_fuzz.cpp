// A program's output against an answer file, both from the input.
#include "fuzz.h"

#include "judge/check/default_checker.h"

namespace assay::fuzz {

void run(std::string_view bytes)
{
    static const Scratch scratch;
    const auto way = takeByte(bytes);
    judge::DefaultCheckerFlags flags;
    flags.caseSensitive = (way & 1U) != 0;
    flags.spaceSensitive = (way & 2U) != 0;
    if ((way & 4U) != 0)
        flags.absolute = 1e-6;
    if ((way & 8U) != 0)
        flags.relative = 1e-6;
    const auto [left, right] = cutAtNul(bytes);
    const auto output = scratch.write("output", left);
    const auto answer = scratch.write("answer", right);

    const auto report = judge::checkDefault(output, answer, flags);
    promise(report.has_value(), "files that can be read can be compared");
    promise(report->accepted || !report->message.empty(), "a refusal has a message");
    promise(left != right || report->accepted, "equal bytes are accepted");
    promise(judge::checkDefault(answer, answer, flags).value().accepted,
            "the answer itself is accepted");
}

} // namespace assay::fuzz
