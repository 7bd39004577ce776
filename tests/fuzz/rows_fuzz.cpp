// The rows of an answer file, and their comparison.
#include "fuzz.h"

#include "judge/check/rows.h"

namespace assay::fuzz {

void run(std::string_view bytes)
{
    const auto way = takeByte(bytes);
    const auto [left, right] = cutAtNul(bytes);
    const auto expected = judge::parseRows(left);
    if (!expected) {
        promise(!expected.error().detail.empty(), "rows that are not taken have a reason");
        return;
    }
    const auto again = judge::parseRows(judge::formatRows(*expected));
    promise(again.has_value() && judge::formatRows(*again) == judge::formatRows(*expected),
            "rows can be written and read again");

    RowOptions options;
    options.ordered = (way & 1U) != 0;
    promise(judge::compareRows(*expected, *again, options).accepted, "rows equal themselves");
    if (const auto found = judge::parseRows(right)) {
        const auto report = judge::compareRows(*expected, *found, options);
        promise(report.accepted || !report.message.empty(), "a refusal has a message");
    }
}

} // namespace assay::fuzz
