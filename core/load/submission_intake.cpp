#include "load/submission_intake.h"

#include "base/bytes.h"
#include "load/entry_file.h"
#include "load/joined.h"
#include "load/package_names.h"
#include "load/python2.h"

#include <algorithm>
#include <cerrno>
#include <format>
#include <set>
#include <string_view>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostFiles = 200;
constexpr int deepestFolder = 16;

/// Names become arguments of compilers: one that starts with '-' would be an option.
bool isAllowedName(const std::string &name)
{
    const bool printable = std::ranges::none_of(
        name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    return isSafeRelativePath(name) && isUtf8(name) && printable && !name.starts_with('-') &&
           !name.contains("/-");
}

std::unexpected<Error> tooLarge(ByteCount limit)
{
    return fail(
        ErrorCode::TooLarge,
        std::format("the source code is larger than the limit of {} KiB", limit.bytes() >> 10));
}

class Collector {
public:
    explicit Collector(ByteCount limit)
        : m_left(limit),
          m_limit(limit)
    {
    }

    Result<> addFile(const fs::path &path, const std::string &name)
    {
        if (m_files.size() == mostFiles)
            return fail(ErrorCode::TooLarge, std::format("more than {} source files", mostFiles));
        auto bytes = readFile(path, m_left);
        if (!bytes && bytes.error().code == ErrorCode::TooLarge)
            return tooLarge(m_limit);
        if (!bytes && bytes.error().systemError == EACCES) // the caller named what is not theirs
            return fail(ErrorCode::InvalidArgument, path.string() + " may not be read by you");
        if (!bytes)
            return std::unexpected(bytes.error());
        m_left = ByteCount(m_left.bytes() - bytes->size());
        m_files.push_back({name, std::move(*bytes)});
        return {};
    }

    Result<> addFolder(const fs::path &folder, const std::string &prefix, int depth)
    {
        if (depth > deepestFolder)
            return fail(ErrorCode::TooLarge, folder.string() + ": folders nested too deep");
        std::error_code error;
        std::vector<fs::directory_entry> entries;
        for (fs::directory_iterator it(folder, error), end; !error && it != end;
             it.increment(error)) {
            const auto name = it->path().filename().string();
            if (name.starts_with('.') || name == "__pycache__")
                continue; // the tools' own
            if (entries.size() > mostFiles)
                return fail(ErrorCode::TooLarge, std::format("{} holds more than {} entries",
                                                             folder.string(), mostFiles));
            entries.push_back(*it);
        }
        if (error)
            return std::unexpected(
                Error{ErrorCode::Io, "cannot read " + folder.string(), error.value()});
        std::ranges::sort(entries);
        for (const auto &entry : entries)
            TRY(addEntry(entry, prefix + entry.path().filename().string(), depth));
        return {};
    }

    std::vector<SourceFile> take() { return std::move(m_files); }

private:
    Result<> addEntry(const fs::directory_entry &entry, const std::string &name, int depth)
    {
        std::error_code error;
        const auto type = entry.symlink_status(error).type();
        if (type == fs::file_type::directory)
            return addFolder(entry.path(), name + "/", depth + 1);
        if (type == fs::file_type::regular)
            return addFile(entry.path(), name);
        return fail(ErrorCode::InvalidArgument,
                    entry.path().string() +
                        (type == fs::file_type::symlink ? " is a link" : " is not a regular file") +
                        "; a submission may hold only files and folders");
    }

    std::vector<SourceFile> m_files;
    ByteCount m_left;
    ByteCount m_limit;
};

Result<> checkFiles(const std::vector<SourceFile> &files, ByteCount codeLimit)
{
    if (files.empty())
        return fail(ErrorCode::InvalidArgument, "there is no source file");
    if (files.size() > mostFiles)
        return fail(ErrorCode::TooLarge, std::format("more than {} source files", mostFiles));
    std::set<std::string_view> names;
    std::uint64_t total = 0;
    for (const auto &file : files) {
        if (!isAllowedName(file.name))
            return fail(
                ErrorCode::InvalidArgument,
                std::format("\"{}\" cannot be the name of a source file", toUtf8(file.name)));
        if (!names.insert(file.name).second)
            return fail(ErrorCode::InvalidArgument,
                        std::format("two source files are named {}", file.name));
        total += file.bytes.size();
    }
    // A file in the place of a folder cannot be written.
    for (const auto &name : names)
        for (auto slash = name.find('/'); slash != name.npos; slash = name.find('/', slash + 1))
            if (names.contains(name.substr(0, slash)))
                return fail(ErrorCode::InvalidArgument,
                            std::format("{} is both a file and a folder", name.substr(0, slash)));
    if (total > codeLimit.bytes())
        return tooLarge(codeLimit);
    return {};
}

Result<const Language *> chooseLanguage(const std::vector<SourceFile> &files,
                                        const IntakeOptions &options,
                                        const LanguageRegistry &registry)
{
    if (options.language) {
        if (const auto *language = registry.find(languageIdFromFormat(*options.language)))
            return language;
        std::vector<std::string> ids;
        for (const auto &language : registry.languages())
            ids.push_back(language.id);
        return fail(ErrorCode::InvalidArgument,
                    std::format("the language \"{}\" is not known; expected one of {}",
                                toUtf8(*options.language), joined(ids, ", ")));
    }
    if (options.entry)
        if (const auto *language = registry.forFile(*options.entry))
            return language;
    return options.byAuthor ? languageOfMost(files, registry) : languageOfFiles(files, registry);
}

/// The newest format's ending for Prolog is the one that everybody else has for Perl. No line of
/// Perl begins or ends with the neck of a Prolog rule.
bool looksLikeProlog(const std::string &bytes)
{
    return bytes.starts_with(":-") || bytes.contains("\n:-") || bytes.contains(" :-\n");
}

std::unexpected<Error> missing(const std::string &name, const char *language)
{
    return fail(ErrorCode::LanguageUnavailable,
                std::format("{} asks for {}, which is not available", name, language));
}

} // namespace

Result<Submission> intakeSources(std::vector<SourceFile> files, const IntakeOptions &options,
                                 const LanguageRegistry &registry)
{
    TRY(checkFiles(files, options.codeLimit));
    if (options.language == answersLanguage) {
        Submission answers;
        answers.languageId = answersLanguage;
        answers.entry = files.front().name;
        answers.files = std::move(files);
        return answers;
    }
    if (std::ranges::any_of(files, [](const auto &file) { return file.name.ends_with(".py2"); }))
        return missing(files.front().name, "Python 2");
    const auto *language = TRY(chooseLanguage(files, options, registry));
    Submission submission;
    submission.languageId = language->id;
    submission.entry = options.entry.value_or(entryFileOf(files, *language).name);
    const auto entry = std::ranges::find(files, submission.entry, &SourceFile::name);
    if (entry == files.end())
        return fail(ErrorCode::InvalidArgument,
                    std::format("the entry file {} is not among the source files",
                                toUtf8(submission.entry)));
    if (language->id == "python" &&
        (asksForPython2(entry->bytes) || (options.byAuthor && looksLikePython2(entry->bytes))))
        return missing(entry->name, "Python 2");
    if (language->id == "perl" && looksLikeProlog(entry->bytes))
        return missing(entry->name, "Prolog");
    submission.files = std::move(files);
    return submission;
}

Result<Submission> intakeFiles(const std::vector<fs::path> &sources, const IntakeOptions &options,
                               const LanguageRegistry &registry)
{
    Collector collector(options.codeLimit);
    for (const auto &source : sources) {
        std::error_code error;
        // A link that somebody names is their choice; one met inside a folder is the student's.
        const auto status = fs::status(source, error);
        if (status.type() == fs::file_type::not_found)
            return fail(ErrorCode::NotFound, source.string() + " does not exist");
        if (fs::is_directory(status))
            TRY(collector.addFolder(source, "", 1));
        else
            TRY(collector.addFile(source, source.filename().string()));
    }
    return intakeSources(collector.take(), options, registry);
}

Result<Submission> intakeReference(const ReferenceSubmission &reference, ByteCount codeLimit,
                                   const LanguageRegistry &registry)
{
    Collector collector(codeLimit);
    for (const auto &file : reference.files)
        TRY(collector.addFile(file, file.lexically_relative(reference.root).string()));
    return intakeSources(collector.take(),
                         {reference.language, reference.entry, codeLimit, /* byAuthor= */ true},
                         registry);
}

} // namespace assay::load
