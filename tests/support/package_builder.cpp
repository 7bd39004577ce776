#include "support/package_builder.h"

#include <archive.h>
#include <archive_entry.h>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>

namespace assay::test {

namespace fs = std::filesystem;

void writeText(const fs::path &path, const std::string &text)
{
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

PackageBuilder::PackageBuilder(const std::string &shortName)
    : m_directory(TemporaryDirectory::create("assay-test-package").value()),
      m_folder(m_directory.path() / shortName)
{
    file("problem.yaml", "problem_format_version: 2023-07\n"
                         "name: Hello\n"
                         "uuid: 6f1e2d3c-4b5a-4978-8a6b-5c4d3e2f1a0b\n"
                         "limits:\n"
                         "  time_limit: 3\n"
                         "  memory: 512\n");
    file("statement/problem.en.md", "Add two numbers.\n");
    testCase("sample/1", "1 2\n", "3\n");
    testCase("secret/1", "2 3\n", "5\n");
    testCase("secret/2", "20 30\n", "50\n");
    file("submissions/accepted/sum.py", "print(sum(map(int, input().split())))\n");
}

PackageBuilder &PackageBuilder::file(const std::string &name, const std::string &text)
{
    writeText(m_folder / name, text);
    return *this;
}

PackageBuilder &PackageBuilder::remove(const std::string &name)
{
    fs::remove_all(m_folder / name);
    return *this;
}

PackageBuilder &PackageBuilder::link(const std::string &name, const std::string &target)
{
    fs::create_directories((m_folder / name).parent_path());
    fs::create_symlink(target, m_folder / name);
    return *this;
}

PackageBuilder &PackageBuilder::append(const std::string &name, const std::string &text)
{
    std::ofstream(m_folder / name, std::ios::app | std::ios::binary) << text;
    return *this;
}

PackageBuilder &PackageBuilder::testCase(const std::string &name, const std::string &input,
                                         const std::string &answer)
{
    return file("data/" + name + ".in", input).file("data/" + name + ".ans", answer);
}

PackageBuilder &PackageBuilder::legacy(const std::string &lines)
{
    return file("problem.yaml", "name: Hello\n" + lines)
        .remove("statement")
        .file("problem_statement/problem.en.tex", "\\problemname{Hello}\nAdd two numbers.\n");
}

void writeArchive(const fs::path &path, const std::vector<ArchiveEntry> &entries)
{
    const std::unique_ptr<archive, decltype(&archive_write_free)> writer(archive_write_new(),
                                                                         &archive_write_free);
    const bool isZip = path.extension() == ".zip" || path.extension() == ".kpp";
    if (isZip) {
        archive_write_set_format_zip(writer.get());
    } else {
        archive_write_set_format_pax_restricted(writer.get());
        archive_write_add_filter_gzip(writer.get());
        // Fast enough to pack a gigabyte of zeros in a test.
        archive_write_set_filter_option(writer.get(), "gzip", "compression-level", "1");
    }
    if (archive_write_open_filename(writer.get(), path.c_str()) != ARCHIVE_OK)
        throw std::runtime_error("cannot write " + path.string());
    const std::string zeros(1 << 20, '\0');
    for (const auto &item : entries) {
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(
            archive_entry_new(), &archive_entry_free);
        archive_entry_set_pathname(entry.get(), item.name.c_str());
        archive_entry_set_perm(entry.get(), item.kind == ArchiveEntry::Kind::Folder ? 0755 : 0644);
        switch (item.kind) {
        case ArchiveEntry::Kind::File:
            archive_entry_set_filetype(entry.get(), AE_IFREG);
            archive_entry_set_size(entry.get(),
                                   static_cast<la_int64_t>(item.text.size() + item.zeros));
            break;
        case ArchiveEntry::Kind::Folder: archive_entry_set_filetype(entry.get(), AE_IFDIR); break;
        case ArchiveEntry::Kind::Link:
            archive_entry_set_filetype(entry.get(), AE_IFLNK);
            archive_entry_set_symlink(entry.get(), item.text.c_str());
            break;
        case ArchiveEntry::Kind::Fifo: archive_entry_set_filetype(entry.get(), AE_IFIFO); break;
        }
        if (archive_write_header(writer.get(), entry.get()) != ARCHIVE_OK)
            throw std::runtime_error("cannot write the entry " + item.name);
        if (item.kind != ArchiveEntry::Kind::File)
            continue;
        archive_write_data(writer.get(), item.text.data(), item.text.size());
        for (std::uint64_t left = item.zeros; left > 0;) {
            const auto piece = std::min<std::uint64_t>(left, zeros.size());
            archive_write_data(writer.get(), zeros.data(), piece);
            left -= piece;
        }
    }
    archive_write_close(writer.get());
}

std::vector<ArchiveEntry> entriesOf(const fs::path &folder, const std::string &prefix)
{
    std::vector<ArchiveEntry> entries;
    for (const auto &found : fs::recursive_directory_iterator(folder)) {
        const auto name = prefix + found.path().lexically_relative(folder).string();
        if (found.is_symlink()) {
            entries.push_back({name, fs::read_symlink(found).string(), ArchiveEntry::Kind::Link});
        } else if (found.is_regular_file()) {
            std::stringstream text;
            text << std::ifstream(found.path(), std::ios::binary).rdbuf();
            entries.push_back({name, text.str()});
        }
    }
    return entries;
}

std::string textOf(const Issues &issues)
{
    std::string text;
    for (const auto &issue : issues) {
        const char *severity = issue.severity == Severity::Error     ? "error"
                               : issue.severity == Severity::Warning ? "warning"
                                                                     : "note";
        text += std::string(severity) + " " + issue.file.string() + ":" +
                std::to_string(issue.line) + ": " + issue.found + "; " + issue.expected + "\n";
    }
    return text;
}

} // namespace assay::test
