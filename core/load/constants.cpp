#include "load/constants.h"

#include "base/bytes.h"

#include <algorithm>
#include <array>
#include <format>
#include <fstream>
#include <regex>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

constexpr ByteCount largestCopies = ByteCount::mib(64);
constexpr ByteCount largestText = ByteCount::mib(4);

/// Everything in them is text that constants may stand in.
constexpr std::array programFolders = {"input_validators", "input_format_validators",
                                       "output_validator", "output_validators",
                                       "static_validator", "include",
                                       "submissions"};

bool isName(const std::string &text)
{
    static const std::regex pattern("[a-zA-Z_][a-zA-Z0-9_]*");
    return text.size() <= 100 && std::regex_match(text, pattern);
}

bool mayHoldConstants(const PackageEntry &file)
{
    const auto folder = file.name.begin()->string();
    if (std::ranges::contains(programFolders, folder))
        return true;
    if (folder == "statement" || folder == "problem_statement")
        return file.name.extension() == ".md";
    return folder == "data" && file.name.filename() == "test_group.yaml";
}

/// The changed text of a file; nothing if it stays as it is (or is no text of reasonable size).
std::optional<std::string> changedText(const PackageEntry &file, const Constants &constants)
{
    if (!mayHoldConstants(file) || file.size > largestText)
        return std::nullopt;
    const auto text = readFile(file.path, largestText);
    if (!text || !text->contains("{{"))
        return std::nullopt;
    auto changed = substituted(*text, constants);
    return changed == *text ? std::nullopt : std::optional(std::move(changed));
}

class Copier {
public:
    Copier(const PackageTree &tree, const Constants &constants, fs::path target)
        : m_tree(tree),
          m_constants(constants),
          m_target(std::move(target))
    {
    }

    /// A folder with all it holds, or one file. Links become what they point to.
    Result<> copy(const PackageEntry &entry)
    {
        if (entry.isFolder) {
            for (const auto *child : m_tree.children(entry.name))
                TRY(copy(*child));
            return {};
        }
        m_copied = m_copied + entry.size;
        if (m_copied > largestCopies)
            return fail(ErrorCode::TooLarge, "the files beside those with constants are too large");
        const auto path = m_target / entry.name;
        std::error_code error;
        fs::create_directories(path.parent_path(), error);
        if (const auto text = changedText(entry, m_constants)) {
            std::ofstream file(path, std::ios::binary);
            file << *text;
            file.close();
            if (!file)
                return failErrno("cannot write " + path.string());
            fs::permissions(path, fs::status(entry.path, error).permissions(), error);
            return {};
        }
        fs::copy_file(entry.path, path, error);
        if (error)
            return std::unexpected(
                Error{ErrorCode::Io, "cannot copy " + entry.path.string(), error.value()});
        return {};
    }

private:
    const PackageTree &m_tree;
    const Constants &m_constants;
    fs::path m_target;
    ByteCount m_copied;
};

/// Top folders (below data/: single files) of which a copy is needed.
std::vector<fs::path> placesWithConstants(const PackageTree &tree, const Constants &constants)
{
    std::vector<fs::path> places;
    for (const auto *top : tree.children("")) {
        if (!top->isFolder)
            continue;
        for (const auto *file : tree.filesBelow(top->name)) {
            if (!changedText(*file, constants))
                continue;
            const bool alone = top->name == "data";
            places.push_back(alone ? file->name : top->name);
            if (!alone)
                break;
        }
    }
    return places;
}

} // namespace

Constants readConstants(YamlMap &problemYaml)
{
    Constants constants;
    auto map = problemYaml.map("constants");
    if (!map)
        return constants;
    for (const auto &name : map->keys()) {
        if (!isName(name)) {
            map->reject(name, std::format("the constant \"{}\" has no proper name", name),
                        "a letter or _, then letters, digits and _");
        } else if (map->node(name).IsMap()) {
            auto variants = map->map(name);
            for (const auto &variant : variants->keys())
                if (auto text = variants->text(variant))
                    constants[name + "." + variant] = *text;
            if (const auto value = variants->text("value"))
                constants[name] = *value;
            else
                map->reject(name, std::format("the constant \"{}\" has no value", name),
                            "the key value beside its variants");
        } else if (auto text = map->text(name)) {
            constants[name] = constants[name + ".value"] = *text;
        }
    }
    return constants;
}

std::string substituted(const std::string &text, const Constants &constants)
{
    std::string result;
    std::size_t done = 0;
    for (auto start = text.find("{{"); start != text.npos; start = text.find("{{", start)) {
        const auto end = text.find("}}", start);
        if (end == text.npos)
            break;
        // With braces inside braces the innermost pair is the sequence.
        const auto inner = text.rfind("{{", end - 1);
        start = std::max(start, inner == text.npos ? start : inner);
        const auto found = constants.find(text.substr(start + 2, end - start - 2));
        if (found == constants.end()) {
            start += 2;
            continue;
        }
        result += text.substr(done, start - done) + found->second;
        done = start = end + 2;
    }
    return result + text.substr(done);
}

Result<std::optional<TemporaryDirectory>>
substituteConstants(PackageTree &tree, const Constants &constants, Findings &findings)
{
    if (constants.empty())
        return std::nullopt;
    const auto places = placesWithConstants(tree, constants);
    if (places.empty())
        return std::nullopt;
    auto directory = TRY(TemporaryDirectory::create("assay-constants"));
    Copier copier(tree, constants, directory.path());
    for (const auto &place : places) {
        if (const auto copied = copier.copy(*tree.find(place)); !copied) {
            if (copied.error().code != ErrorCode::TooLarge)
                return std::unexpected(copied.error());
            findings.error({place}, copied.error().detail,
                           std::format("at most {:.0f} MiB together", largestCopies.toMib()));
            return std::nullopt;
        }
    }
    for (const auto &place : places)
        tree.redirect(place, directory.path());
    return directory;
}

} // namespace assay::load
