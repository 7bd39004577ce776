#include "session/identity.h"

#include <cstdint>
#include <pwd.h>
#include <random>
#include <unistd.h>
#include <vector>

namespace assay {

std::string newSubmissionId()
{
    static constexpr char digits[] = "0123456789abcdef";
    std::random_device random; // the kernel's generator
    std::string id;
    for (int word = 0; word < 4; ++word)
        for (std::uint32_t bits = random(), digit = 0; digit < 8; ++digit, bits >>= 4)
            id += digits[bits & 15U];
    return id;
}

std::string accountName()
{
    std::vector<char> buffer(16 * 1024);
    passwd entry{};
    passwd *found = nullptr;
    if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 &&
        found != nullptr)
        return found->pw_name;
    return std::to_string(::getuid());
}

} // namespace assay
