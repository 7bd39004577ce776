#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// Integers and strings as bytes: the bottom layer of the codec.
namespace assay::sandbox {

/// Appends to a string of bytes.
class WireWriter {
public:
    void u8(std::uint8_t value);
    void u16(std::uint16_t value);
    void u32(std::uint32_t value);
    void u64(std::uint64_t value);
    void flag(bool value) { u8(value ? 1 : 0); }
    void text(std::string_view value); ///< u32 length, then the bytes

    const std::string &bytes() const { return m_bytes; }
    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

/// Takes from the front of a string of bytes that must outlive it. After the first failure every
/// read gives zero or an empty string and error() keeps the first reason, so a decoder may read a
/// whole message and look once at the end.
class WireReader {
public:
    explicit WireReader(std::string_view bytes)
        : m_rest(bytes)
    {
    }

    std::uint8_t u8();
    std::uint16_t u16();
    std::uint32_t u32();
    std::uint64_t u64();
    bool flag(); ///< anything but 0 and 1 is a failure
    std::string text();
    std::size_t count(std::size_t maximum); ///< length of a list; more than maximum is a failure

    void fail(std::string_view reason);
    bool failed() const { return !m_error.empty(); }
    bool atEnd() const { return m_rest.empty(); }
    const std::string &error() const { return m_error; }

private:
    std::uint64_t integer(std::size_t size);

    std::string_view m_rest;
    std::string m_error;
};

} // namespace assay::sandbox
