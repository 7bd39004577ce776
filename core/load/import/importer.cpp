#include "load/import/importer.h"

#include <map>

namespace assay::load {

void reportLeftOut(Findings &findings, const Place &place, const std::string &what)
{
    findings.warning(place, what + ": not carried over");
}

void refuseFileUse(const Place &place, const std::string &file, ForeignPackage &package,
                   Findings &findings)
{
    findings.warning(place,
                     "programs use the file " + file +
                         "; here they must use standard input and output, which the author's "
                         "programs do not: they are left out",
                     "a task with standard input and output");
    package.references.clear();
}

bool addInclude(const SourceEntry &file, ForeignPackage &package)
{
    static const std::multimap<std::string, std::string> folders = {
        {".c", "c"},     {".cpp", "cpp"}, {".cc", "cpp"},     {".h", "c"},
        {".h", "cpp"},   {".hpp", "cpp"}, {".java", "java"},  {".py", "python3"},
        {".rs", "rust"}, {".go", "go"},   {".pas", "pascal"}, {".js", "javascript"},
    };
    const auto [first, last] = folders.equal_range(file.name.extension().string());
    for (auto it = first; it != last; ++it)
        package.files.push_back({"include/" + it->second + "/" + file.name.filename().string(),
                                 FileContent::copyOf(file.path)});
    return first != last;
}

} // namespace assay::load
