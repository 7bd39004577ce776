#pragma once

#include "base/issue.h"

#include <filesystem>
#include <string>

namespace assay::load {

/// A place in a package that a finding points to.
struct Place {
    std::filesystem::path file; ///< relative to the package; empty: the package itself
    int line = 0;               ///< 1-based; 0: the whole file
};

/// Collects the findings about one package. Bounded: a package with a hundred thousand broken
/// files gives the first findings and one that says that there are more. One thread.
class Findings {
public:
    void error(const Place &place, std::string found, std::string expected = {});
    void warning(const Place &place, std::string found, std::string expected = {});
    void note(const Place &place, std::string found, std::string expected = {});

    bool hasErrors() const { return m_hasErrors; }
    const Issues &issues() const { return m_issues; }
    Issues take() { return std::move(m_issues); }

private:
    void add(Issue issue);

    Issues m_issues;
    bool m_hasErrors = false;
};

} // namespace assay::load
