#pragma once

#include "analysis/analysis.h"
#include "analysis/outline.h"

#include <set>

namespace assay::analysis {

/// One read file of the submission.
struct ReadFile {
    const SourceFile *source = nullptr;
    Outline outline;
};

/// All files of a submission, and the names that it defines itself in any of them.
struct ReadFiles {
    const Dialect *dialect = nullptr;
    std::vector<ReadFile> files;
    std::set<std::string_view> defined; ///< functions, types, macros
};

/// A finding at a token.
Finding findingAt(FindingKind kind, const ReadFile &file, std::size_t token,
                  std::string_view name = {}, int count = 0);

/// The name of a module that is imported, and where.
struct Import {
    std::string module;
    std::size_t token = 0;
};
std::vector<Import> importsOf(const Outline &outline);

// What is looked for, one file each. Each appends to `found`.
void findLibraryUses(const ReadFiles &files, const Circumstances &circumstances,
                     std::vector<Finding> &found);
void findStreamFaults(const ReadFiles &files, const Circumstances &circumstances,
                      std::vector<Finding> &found);
void findLoopFaults(const ReadFiles &files, SourceAnalysis &analysis);
void findRecursion(const ReadFiles &files, std::vector<Finding> &found);
void findBigAllocations(const ReadFiles &files, const Circumstances &circumstances,
                        std::vector<Finding> &found);

} // namespace assay::analysis
