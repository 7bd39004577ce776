#include "protocol/wire.h"

namespace assay::sandbox {

namespace {

void append(std::string &bytes, std::uint64_t value, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i)
        bytes.push_back(static_cast<char>((value >> (8 * i)) & 0xff));
}

} // namespace

void WireWriter::u8(std::uint8_t value)
{
    append(m_bytes, value, 1);
}
void WireWriter::u16(std::uint16_t value)
{
    append(m_bytes, value, 2);
}
void WireWriter::u32(std::uint32_t value)
{
    append(m_bytes, value, 4);
}
void WireWriter::u64(std::uint64_t value)
{
    append(m_bytes, value, 8);
}

void WireWriter::text(std::string_view value)
{
    u32(static_cast<std::uint32_t>(value.size()));
    m_bytes.append(value);
}

std::uint64_t WireReader::integer(std::size_t size)
{
    if (failed())
        return 0;
    if (m_rest.size() < size) {
        fail("the message ends too early");
        return 0;
    }
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(m_rest[i])) << (8 * i);
    m_rest.remove_prefix(size);
    return value;
}

std::uint8_t WireReader::u8()
{
    return static_cast<std::uint8_t>(integer(1));
}
std::uint16_t WireReader::u16()
{
    return static_cast<std::uint16_t>(integer(2));
}
std::uint32_t WireReader::u32()
{
    return static_cast<std::uint32_t>(integer(4));
}
std::uint64_t WireReader::u64()
{
    return integer(8);
}

bool WireReader::flag()
{
    const std::uint8_t value = u8();
    if (value > 1)
        fail("a flag is neither 0 nor 1");
    return value == 1;
}

std::string WireReader::text()
{
    const std::size_t length = u32();
    if (failed())
        return {};
    if (length > m_rest.size()) {
        fail("a text is longer than the message");
        return {};
    }
    std::string value(m_rest.substr(0, length));
    m_rest.remove_prefix(length);
    return value;
}

std::size_t WireReader::count(std::size_t maximum)
{
    const std::size_t value = u32();
    if (value > maximum) {
        fail("a list is too long");
        return 0;
    }
    return value;
}

void WireReader::fail(std::string_view reason)
{
    if (m_error.empty())
        m_error = reason;
    m_rest = {};
}

} // namespace assay::sandbox
