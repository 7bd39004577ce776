#pragma once

#include "base/error.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace assay::store {

/// What is kept of an assignment so that a list of thousands is there at once and can be searched.
struct SearchCard {
    std::string path;  ///< what is opened: the key
    std::string stamp; ///< changes when the package's files do; made by the caller
    std::string facts; ///< the caller's own bytes; not searched
    std::string title;
    std::string names; ///< short name, author
    std::string tags;
    std::string course;
    std::string statement; ///< in all its languages, as text
};

struct SearchHit {
    std::string path;
    std::string snippet; ///< words around a match in the statement; empty but for the best hits
};

/// Full-text index over assignments (SQLite FTS5) in a file of the cache folder. It may be deleted
/// at any time: a file that is missing, damaged or of another version is made anew. Accents do not
/// matter, nor case; words are found by their beginnings; "strasse" finds "Straße" and "groesse"
/// "Größe". Safe from several processes; one thread at a time.
class SearchIndex {
public:
    static Result<std::unique_ptr<SearchIndex>> open(const std::filesystem::path &file);
    ~SearchIndex();

    struct Known {
        std::string stamp;
        std::string facts;
    };
    /// By path.
    Result<std::map<std::string, Known>> known();
    /// Adds or replaces, all or none.
    Result<> put(const std::vector<SearchCard> &cards);
    /// Best first (bm25; a word in the title counts most). Every word must occur. A text without
    /// words finds nothing.
    Result<std::vector<SearchHit>> search(const std::string &text, int limit);
    /// Forgets the assignments whose path is not in `paths`.
    Result<> keepOnly(const std::vector<std::string> &paths);

private:
    struct Impl;
    explicit SearchIndex(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// Other spellings of those words of a UTF-8 text that have letters which removing accents leaves
/// alone or which German writes with two: "Größe" gives "Grosse Groesse". For tests.
std::string otherSpellings(const std::string &text);

} // namespace assay::store
