#include "fuzz.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace assay::fuzz {

namespace fs = std::filesystem;

void promise(bool holds, const char *sentence)
{
    if (holds)
        return;
    std::fprintf(stderr, "a promise was broken: %s\n", sentence);
    std::abort();
}

unsigned char takeByte(std::string_view &bytes)
{
    if (bytes.empty())
        return 0;
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    return byte;
}

std::pair<std::string_view, std::string_view> cutAtNul(std::string_view bytes)
{
    const auto end = bytes.find('\0');
    if (end == std::string_view::npos)
        return {bytes, {}};
    return {bytes.substr(0, end), bytes.substr(end + 1)};
}

std::string edited(std::string message, std::string_view edits)
{
    while (edits.size() >= 3 && !message.empty()) {
        const std::size_t high = takeByte(edits);
        const std::size_t place = (high << 8U | takeByte(edits)) % message.size();
        message[place] = static_cast<char>(takeByte(edits));
    }
    // One or two bytes left: the message ends early.
    if (!edits.empty())
        message.resize(message.size() * takeByte(edits) / 256);
    return message;
}

Scratch::Scratch()
    : m_folder(TemporaryDirectory::create("assay-fuzz").value())
{
}

fs::path Scratch::write(const fs::path &name, std::string_view bytes) const
{
    const auto path = folder() / name;
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    promise(file.good(), "the scratch folder can be written to");
    return path;
}

fs::path Scratch::emptyFolder(const fs::path &name) const
{
    const auto path = folder() / name;
    std::error_code error;
    fs::remove_all(path, error);
    promise(!error, "a folder made by the code under test can be removed");
    fs::create_directories(path);
    return path;
}

} // namespace assay::fuzz
