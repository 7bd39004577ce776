// The way from libFuzzer to a target.
#include "fuzz.h"

#include <cstddef>
#include <cstdint>

// The name and the linkage are libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // A heap copy of exactly this size: AddressSanitizer sees one byte too many.
    const std::string bytes(data, data + size);
    assay::fuzz::run(bytes);
    return 0;
}
