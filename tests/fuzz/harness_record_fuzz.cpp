// What came over the result channel; the student's program can write to it, too.
#include "fuzz.h"

#include "judge/check/structural.h"
#include "judge/harness/harness.h"

namespace assay::fuzz {

void run(std::string_view bytes)
{
    const std::string nonce = "0123456789abcdef";
    const auto record = judge::readRecord(bytes, nonce);
    if (!record)
        return;
    promise(bytes.find("0123456789abcdef") != std::string_view::npos ||
                bytes.find('\\') != std::string_view::npos,
            "nobody is believed who does not know the nonce");
    promise(record->value.has_value() + record->rows.has_value() + record->error.has_value() == 1,
            "a record is a value, rows or an error");
    if (record->value) {
        // Nothing is compared with itself as different, whatever its digits.
        const auto report = judge::compareStructurally(*record->value, *record->value, {});
        promise(report.accepted, "a value equals itself");
        promise(judge::parseJson(judge::toText(*record->value)).has_value(),
                "a value can be written and read again");
    }
    if (record->rows)
        (void)judge::compareRows(*record->rows, *record->rows, {});
}

} // namespace assay::fuzz
