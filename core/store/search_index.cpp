#include "store/search_index.h"

#include "store/query.h"
#include "store/schema.h"

#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <sqlite3.h>
#include <string_view>
#include <system_error>
#include <utility>

namespace assay::store {

namespace fs = std::filesystem;

namespace {

/// Another number and the file is made anew.
constexpr int version = 1;
constexpr int busyMilliseconds = 5'000;
constexpr int hitsWithSnippet = 100;

constexpr const char *schema = R"sql(
CREATE TABLE cards (
    number INTEGER PRIMARY KEY,
    path   TEXT NOT NULL UNIQUE,
    stamp  TEXT NOT NULL,
    facts  BLOB NOT NULL
);
CREATE VIRTUAL TABLE words USING fts5 (
    title, names, tags, course, statement, spellings,
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4');
)sql";

/// Weights of the columns in their order: what names an assignment before what it tells.
constexpr const char *ranking = "bm25(words, 12.0, 8.0, 6.0, 3.0, 1.0, 1.0)";

std::unique_ptr<SQLite::Database> openFile(const fs::path &file)
{
    auto database = std::make_unique<SQLite::Database>(
        file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_FULLMUTEX,
        busyMilliseconds);
    database->exec("PRAGMA journal_mode = WAL");
    // Lost with the power: read anew.
    database->exec("PRAGMA synchronous = OFF");
    SQLite::Transaction transaction(*database, SQLite::TransactionBehavior::IMMEDIATE);
    const int found = database->execAndGet("PRAGMA user_version").getInt();
    if (found != 0 && found != version)
        throw SQLite::Exception("another version", SQLITE_NOTADB);
    if (found == 0) {
        database->exec(schema);
        database->exec("PRAGMA user_version = " + std::to_string(version));
    }
    transaction.commit();
    return database;
}

void removeFile(const fs::path &file)
{
    std::error_code ignored;
    for (const char *suffix : {"", "-wal", "-shm"})
        fs::remove(file.string() + suffix, ignored);
}

bool isWordByte(char byte)
{
    const auto unsignedByte = static_cast<unsigned char>(byte);
    return unsignedByte >= 0x80 || std::isalnum(unsignedByte) != 0;
}

/// The parts of the text between white space and punctuation of ASCII.
std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && isWordByte(text[end]))
            ++end;
        if (end > at)
            words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

struct Spelling {
    std::string_view letter;
    std::string_view plain;
    std::string_view two;
};

constexpr std::array spellings = {
    Spelling{"ß", "ss", "ss"}, Spelling{"ẞ", "ss", "ss"}, Spelling{"ä", "a", "ae"},
    Spelling{"ö", "o", "oe"},  Spelling{"ü", "u", "ue"},  Spelling{"Ä", "a", "ae"},
    Spelling{"Ö", "o", "oe"},  Spelling{"Ü", "u", "ue"},  Spelling{"æ", "ae", "ae"},
    Spelling{"Æ", "ae", "ae"}, Spelling{"œ", "oe", "oe"}, Spelling{"Œ", "oe", "oe"},
    Spelling{"ø", "o", "oe"},  Spelling{"Ø", "o", "oe"},  Spelling{"ł", "l", "l"},
    Spelling{"Ł", "l", "l"},
};

std::string spelled(std::string_view word, std::string_view Spelling::*form)
{
    std::string result;
    for (std::size_t at = 0; at < word.size();) {
        const Spelling *found = nullptr;
        for (const Spelling &spelling : spellings)
            if (word.substr(at).starts_with(spelling.letter))
                found = &spelling;
        if (found != nullptr) {
            result += found->*form;
            at += found->letter.size();
        } else {
            result += word[at++];
        }
    }
    return result;
}

/// A snippet of the statement; empty if none of the words is in it (it is marked then nowhere).
std::string withoutMarks(std::string snippet)
{
    return std::erase(snippet, '\1') > 0 ? snippet : std::string();
}

/// Each word as a prefix, all of them wanted; empty: there is no word.
std::string matchExpression(const std::string &text)
{
    constexpr std::size_t mostWords = 16;
    constexpr std::size_t longestWord = 64;
    std::string expression;
    std::size_t count = 0;
    for (const std::string_view word : wordsOf(text)) {
        if (++count > mostWords)
            break;
        if (!expression.empty())
            expression += " AND ";
        expression += '"';
        expression += word.substr(0, longestWord);
        expression += "\"*";
    }
    return expression;
}

} // namespace

std::string otherSpellings(const std::string &text)
{
    std::set<std::string> found;
    for (const std::string_view word : wordsOf(text)) {
        for (const auto form : {&Spelling::plain, &Spelling::two})
            if (std::string other = spelled(word, form); other != word)
                found.insert(std::move(other));
    }
    std::string joined;
    for (const std::string &word : found) {
        if (!joined.empty())
            joined += ' ';
        joined += word;
    }
    return joined;
}

struct SearchIndex::Impl {
    std::unique_ptr<SQLite::Database> database;
};

SearchIndex::SearchIndex(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

SearchIndex::~SearchIndex() = default;

Result<std::unique_ptr<SearchIndex>> SearchIndex::open(const fs::path &file)
{
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    for (bool again : {true, false}) {
        try {
            auto impl = std::make_unique<Impl>(openFile(file));
            return std::unique_ptr<SearchIndex>(new SearchIndex(std::move(impl)));
        } catch (const SQLite::Exception &exception) {
            const int code = exception.getErrorCode() & 0xff;
            if (!again || (code != SQLITE_NOTADB && code != SQLITE_CORRUPT))
                return std::unexpected(
                    databaseError("opening the search index " + file.string(), exception));
            removeFile(file); // nothing is in it that could not be read again
        }
    }
    std::unreachable();
}

Result<std::map<std::string, SearchIndex::Known>> SearchIndex::known()
{
    try {
        std::map<std::string, Known> all;
        Query row(*m_impl->database, "SELECT path, stamp, facts FROM cards");
        while (row.next()) {
            std::string path = row.text();
            std::string stamp = row.text();
            all.emplace(std::move(path), Known{std::move(stamp), row.text()});
        }
        return all;
    } catch (const SQLite::Exception &exception) {
        return std::unexpected(databaseError("reading the search index", exception));
    }
}

Result<> SearchIndex::put(const std::vector<SearchCard> &cards)
{
    try {
        SQLite::Database &db = *m_impl->database;
        SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
        Query card(db, "INSERT INTO cards (path, stamp, facts) VALUES (?, ?, ?) ON CONFLICT (path) "
                       "DO UPDATE SET stamp = excluded.stamp, facts = excluded.facts "
                       "RETURNING number");
        Query old(db, "DELETE FROM words WHERE rowid = ?");
        Query words(db, "INSERT INTO words (rowid, title, names, tags, course, statement, "
                        "spellings) VALUES (?, ?, ?, ?, ?, ?, ?)");
        for (const SearchCard &one : cards) {
            card.reset().with(one.path).with(one.stamp).with(Blob{one.facts}).next();
            const std::int64_t number = card.integer();
            old.reset().with(number).run();
            words.reset()
                .with(number)
                .with(one.title)
                .with(one.names)
                .with(one.tags)
                .with(one.course)
                .with(one.statement)
                .with(otherSpellings(one.title + ' ' + one.tags + ' ' + one.course + ' ' +
                                     one.statement))
                .run();
            card.reset();
        }
        transaction.commit();
        return {};
    } catch (const SQLite::Exception &exception) {
        return std::unexpected(databaseError("writing the search index", exception));
    }
}

Result<std::vector<SearchHit>> SearchIndex::search(const std::string &text, int limit)
{
    std::vector<SearchHit> hits;
    const std::string expression = matchExpression(text);
    if (expression.empty())
        return hits;
    try {
        SQLite::Database &db = *m_impl->database;
        const std::string order = std::string(" FROM words JOIN cards ON number = words.rowid "
                                              "WHERE words MATCH ? ORDER BY ") +
                                  ranking + ", path LIMIT ?";
        // Snippets of thousands of statements would take longer than finding them.
        Query best(db, ("SELECT path, snippet(words, 4, char(1), '', '…', 14)" + order).c_str());
        best.with(expression).with(std::min(limit, hitsWithSnippet));
        while (best.next()) {
            std::string path = best.text();
            hits.push_back({std::move(path), withoutMarks(best.text())});
        }
        if (static_cast<int>(hits.size()) < hitsWithSnippet)
            return hits;
        Query rest(db, ("SELECT path" + order + " OFFSET ?").c_str());
        rest.with(expression).with(limit - hitsWithSnippet).with(hitsWithSnippet);
        while (rest.next())
            hits.push_back({rest.text(), {}});
        return hits;
    } catch (const SQLite::Exception &exception) {
        return std::unexpected(databaseError("searching the assignments", exception));
    }
}

Result<> SearchIndex::keepOnly(const std::vector<std::string> &paths)
{
    try {
        const std::set<std::string> kept(paths.begin(), paths.end());
        SQLite::Database &db = *m_impl->database;
        SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
        std::vector<std::int64_t> gone;
        Query row(db, "SELECT number, path FROM cards");
        while (row.next()) {
            const std::int64_t number = row.integer();
            if (!kept.contains(row.text()))
                gone.push_back(number);
        }
        Query card(db, "DELETE FROM cards WHERE number = ?");
        Query words(db, "DELETE FROM words WHERE rowid = ?");
        for (const std::int64_t number : gone) {
            card.reset().with(number).run();
            words.reset().with(number).run();
        }
        transaction.commit();
        return {};
    } catch (const SQLite::Exception &exception) {
        return std::unexpected(databaseError("tidying the search index", exception));
    }
}

} // namespace assay::store
