// A foreign archive: nothing may be made outside the folder, and bounds must hold.
#include "fuzz.h"

#include "load/archive_unpacker.h"

namespace assay::fuzz {

namespace fs = std::filesystem;

void run(std::string_view bytes)
{
    static const Scratch scratch;
    const auto archive = scratch.write("foreign", bytes);
    const auto outer = scratch.emptyFolder("outer");
    const auto inner = outer / "inner";
    fs::create_directory(inner);

    load::ArchiveLimits limits;
    limits.total = ByteCount::mib(2);
    limits.file = ByteCount::mib(1);
    limits.entries = 100;
    load::Findings findings;
    (void)load::unpackArchive(archive, inner, limits, findings);

    promise(std::distance(fs::directory_iterator(outer), fs::directory_iterator()) == 1,
            "nothing is made outside the folder");
    std::uint64_t total = 0;
    for (const auto &entry : fs::recursive_directory_iterator(inner)) {
        promise(entry.is_symlink() || entry.is_directory() || entry.is_regular_file(),
                "only files, folders and links are made");
        if (entry.is_regular_file() && !entry.is_symlink())
            total += entry.file_size();
    }
    promise(total <= limits.total.bytes(), "no more is unpacked than allowed");
}

} // namespace assay::fuzz
