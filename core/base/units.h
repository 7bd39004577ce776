#pragma once

#include <chrono>
#include <compare>
#include <cstdint>

namespace assay {

/// Every span of time that crosses a function border: processor time, wall time, limits.
using Duration = std::chrono::microseconds;

/// Seconds as people and JSON write them.
constexpr double toSeconds(Duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

constexpr Duration fromSeconds(double seconds)
{
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds));
}

/// A number of bytes; never a bare integer across a function border.
class ByteCount {
public:
    constexpr ByteCount() = default;
    constexpr explicit ByteCount(std::uint64_t bytes)
        : m_bytes(bytes)
    {
    }

    static constexpr ByteCount kib(std::uint64_t n) { return ByteCount(n << 10); }
    static constexpr ByteCount mib(std::uint64_t n) { return ByteCount(n << 20); }

    constexpr std::uint64_t bytes() const { return m_bytes; }
    constexpr double toMib() const { return static_cast<double>(m_bytes) / (1 << 20); }

    constexpr auto operator<=>(const ByteCount &) const = default;
    friend constexpr ByteCount operator+(ByteCount a, ByteCount b)
    {
        return ByteCount(a.m_bytes + b.m_bytes);
    }

private:
    std::uint64_t m_bytes = 0;
};

} // namespace assay
