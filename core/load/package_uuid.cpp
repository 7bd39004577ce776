#include "load/package_uuid.h"

#include <array>
#include <sodium.h>

namespace assay::load {

std::string uuidFor(std::string_view name)
{
    std::array<unsigned char, 16> bytes{};
    crypto_generichash(bytes.data(), bytes.size(),
                       reinterpret_cast<const unsigned char *>(name.data()), name.size(), nullptr,
                       0);
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0FU) | 0x80U); // version 8
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3FU) | 0x80U); // RFC 9562 variant
    std::array<char, 33> hex{};
    sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
    std::string text(hex.data());
    for (const std::size_t dash : {20U, 16U, 12U, 8U})
        text.insert(dash, 1, '-');
    return text;
}

} // namespace assay::load
