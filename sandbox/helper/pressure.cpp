#include "helper/pressure.h"

#include "helper/small_file.h"

#include <algorithm>
#include <cstdint>
#include <fcntl.h>
#include <limits>

namespace assay::sandbox {

std::chrono::microseconds totalStall(std::string_view pressure, Stall kind)
{
    constexpr std::string_view total = " total=";
    const std::string_view wanted = kind == Stall::Some ? "some " : "full ";
    while (!pressure.empty()) {
        const std::string_view line = pressure.substr(0, pressure.find('\n'));
        pressure.remove_prefix(std::min(line.size() + 1, pressure.size()));
        const std::size_t at = line.find(total);
        if (!line.starts_with(wanted) || at == std::string_view::npos)
            continue;
        const std::uint64_t count = leadingNumber(line.substr(at + total.size()));
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        return std::chrono::microseconds(
            static_cast<std::int64_t>(std::min<std::uint64_t>(count, most)));
    }
    return {};
}

std::chrono::microseconds machineCpuStall()
{
    return totalStall(readSmall(AT_FDCWD, "/proc/pressure/cpu"), Stall::Some);
}

} // namespace assay::sandbox
