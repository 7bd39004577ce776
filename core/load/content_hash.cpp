#include "load/content_hash.h"

#include "base/unique_fd.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <iterator>
#include <sodium.h>
#include <vector>

namespace assay::load {

namespace {

constexpr std::uint64_t mostBytes = std::uint64_t{4} << 30;

std::vector<const PackageEntry *> judgedFiles(const PackageTree &tree)
{
    std::vector<const PackageEntry *> files;
    for (const char *name : {"problem.yaml", "assay.yaml", ".timelimit", "domjudge-problem.ini"})
        if (const auto *file = tree.findFile(name))
            files.push_back(file);
    for (const auto *entry : tree.children("data"))
        if (!entry->isFolder)
            files.push_back(entry);
    for (const char *folder : {"data/sample", "data/secret", "output_validator",
                               "output_validators", "static_validator", "graders", "include"})
        std::ranges::copy(tree.filesBelow(folder), std::back_inserter(files));
    return files;
}

class Hash {
public:
    Hash() { crypto_generichash_init(&m_state, nullptr, 0, crypto_generichash_BYTES); }

    void add(const void *bytes, std::size_t size)
    {
        crypto_generichash_update(&m_state, static_cast<const unsigned char *>(bytes), size);
    }
    /// Lengths go in too, so that no two lists of files give the same bytes.
    void addNumber(std::uint64_t number) { add(&number, sizeof number); }

    std::string text()
    {
        std::array<unsigned char, crypto_generichash_BYTES> digest{};
        crypto_generichash_final(&m_state, digest.data(), digest.size());
        std::string hex(2 * digest.size() + 1, '\0');
        sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
        hex.pop_back();
        return hex;
    }

private:
    crypto_generichash_state m_state{};
};

/// Bytes of the file; fails when more than `most` come.
Result<std::uint64_t> addFile(const PackageEntry &file, std::uint64_t most, Hash &hash)
{
    const UniqueFd fd(::open(file.path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!fd)
        return failErrno("cannot open " + file.path.string());
    std::array<char, 65'536> buffer{};
    std::uint64_t total = 0;
    while (true) {
        const auto n = ::read(fd.get(), buffer.data(), buffer.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return failErrno("cannot read " + file.path.string());
        if (n == 0)
            break;
        total += static_cast<std::uint64_t>(n);
        if (total > most)
            return fail(ErrorCode::TooLarge, "the test data is larger than 4 GiB altogether");
        hash.add(buffer.data(), static_cast<std::size_t>(n));
    }
    hash.addNumber(total);
    return total;
}

} // namespace

Result<std::string> contentHash(const PackageTree &tree)
{
    Hash hash;
    std::uint64_t left = mostBytes;
    for (const auto *file : judgedFiles(tree)) {
        const auto name = file->name.string();
        hash.addNumber(name.size());
        hash.add(name.data(), name.size());
        left -= TRY(addFile(*file, left, hash));
    }
    return hash.text();
}

} // namespace assay::load
