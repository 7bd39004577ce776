// The file itself: settings, migrations, damage, size.
#include "base/atomic_file.h"
#include "base/bytes.h"
#include "old_schema.h"
#include "samples.h"
#include "store/schema.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>

namespace assay::store {
namespace {

namespace fs = std::filesystem;

std::string contentOf(const fs::path &file)
{
    return readFile(file, ByteCount::mib(16)).value();
}

int intOf(const fs::path &file, const char *sql)
{
    SQLite::Database database(file.string());
    return database.execAndGet(sql).getInt();
}

TEST(GradebookFile, IsPrivateAndInWriteAheadMode)
{
    const TestGradebook test;
    struct stat info{};
    ASSERT_EQ(::stat(test.file().c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777U, 0600U);
    ASSERT_EQ(::stat(test.file().parent_path().c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777U, 0700U);
    SQLite::Database database(test.file().string());
    EXPECT_EQ(database.execAndGet("PRAGMA journal_mode").getString(), "wal");
}

TEST(GradebookFile, EveryOlderSchemaIsBroughtToTheCurrentOne)
{
    for (int old = 0; old < currentSchema(); ++old) {
        const auto folder = TemporaryDirectory::create("assay-migrate").value();
        const auto file = folder.path() / "gradebook.db";
        {
            SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            migrate(database, old);
        }
        EXPECT_EQ(intOf(file, "PRAGMA user_version"), old);
        auto book = Gradebook::open(file);
        ASSERT_TRUE(book) << book.error().message();
        ASSERT_TRUE((*book)->recordSubmission(sampleSubmission("s"), "", ""));
        book->reset();
        EXPECT_EQ(intOf(file, "PRAGMA user_version"), currentSchema());
    }
}

std::filesystem::path fileBeingMade;

/// Makes the gradebook's tables through another connection, once, just when the connection that is
/// watched has asked whose file it is and is about to ask what is in it.
int makeMeanwhile(unsigned, void *, void *statement, void *)
{
    const std::string sql = ::sqlite3_sql(static_cast<sqlite3_stmt *>(statement));
    if (sql.contains("FROM sqlite_schema") && !fileBeingMade.empty()) {
        const auto file = std::exchange(fileBeingMade, {});
        try {
            SQLite::Database other(file.string(), SQLite::OPEN_READWRITE, /* busy ms */ 100);
            migrate(other, 1);
        } catch (const SQLite::Exception &) {
            // It has to wait until the watched one has seen enough; then that one makes them.
        }
    }
    return 0;
}

int watch(sqlite3 *database, const char **, const sqlite3_api_routines *)
{
    return ::sqlite3_trace_v2(database, SQLITE_TRACE_STMT, makeMeanwhile, nullptr);
}

TEST(GradebookFile, OneThatAnotherProcessIsJustMakingIsNotTakenForAForeignOne)
{
    const auto folder = TemporaryDirectory::create("assay-made").value();
    fileBeingMade = folder.path() / "gradebook.db";
    const auto file = fileBeingMade;
    ::sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch));
    const auto book = Gradebook::open(file);
    ::sqlite3_reset_auto_extension();
    EXPECT_TRUE(fileBeingMade.empty());
    ASSERT_TRUE(book) << book.error().message();
    EXPECT_EQ(intOf(file, "PRAGMA user_version"), currentSchema());
}

TEST(GradebookFile, AFileOfTheFirstSchemaKeepsAllItHeld)
{
    const auto folder = TemporaryDirectory::create("assay-migrate").value();
    const auto file = folder.path() / "gradebook.db";
    SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec(firstSchemaWithContent());
    ASSERT_EQ(intOf(file, "PRAGMA user_version"), 1);

    auto book = Gradebook::open(file);
    ASSERT_TRUE(book) << book.error().message();
    const auto old = (*book)->find("old").value();
    ASSERT_TRUE(old && old->judgement);
    EXPECT_EQ(old->submission.user, "ada");
    EXPECT_EQ(old->submission.files.at(0).bytes, "print(1)");
    EXPECT_EQ(old->judgement->verdict, Verdict::AC);
    EXPECT_EQ(old->judgement->results.at(0).output, "1");
    EXPECT_EQ((*book)->draft("two-sum", "python").value()->cursorColumn, 4);

    EXPECT_TRUE((*book)->audit({}).value().empty());
    AuditEntry violation;
    violation.submissionId = "old";
    violation.seen =
        std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    ASSERT_TRUE((*book)->recordViolations({violation}));
    EXPECT_EQ((*book)->audit({}).value().size(), 1U);
    book->reset();
    EXPECT_EQ(intOf(file, "PRAGMA user_version"), currentSchema());
}

TEST(GradebookFile, AJudgementCannotBeChangedOrDeleted)
{
    TestGradebook test;
    ASSERT_TRUE(test.book->recordSubmission(sampleSubmission("s1"), "", ""));
    ASSERT_TRUE(test.book->recordJudgement(sampleJudgement("s1")));
    SQLite::Database database(test.file().string(), SQLite::OPEN_READWRITE);
    for (const auto *sql : {"UPDATE judgements SET score = 100", "DELETE FROM judgements",
                            "UPDATE results SET verdict = 'AC'", "DELETE FROM results"})
        EXPECT_THROW(database.exec(sql), SQLite::Exception) << sql;
}

TEST(GradebookFile, ANewerSchemaIsRefusedAndLeftAlone)
{
    TestGradebook test;
    test.book.reset();
    {
        SQLite::Database database(test.file().string(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA user_version = 99");
    }
    const auto before = contentOf(test.file());
    const auto result = Gradebook::open(test.file());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Database);
    EXPECT_NE(result.error().detail.find("newer Assay (schema 99"), std::string::npos)
        << result.error().detail;
    EXPECT_EQ(contentOf(test.file()), before);
}

TEST(GradebookFile, AnotherProgramsDatabaseIsRefusedAndLeftAlone)
{
    const auto folder = TemporaryDirectory::create("assay-foreign").value();
    const auto file = folder.path() / "places.db";
    {
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("CREATE TABLE bookmarks (url TEXT)");
    }
    const auto before = contentOf(file);
    const auto result = Gradebook::open(file);
    ASSERT_FALSE(result);
    EXPECT_NE(result.error().detail.find("another program"), std::string::npos);
    EXPECT_EQ(contentOf(file), before);
}

TEST(GradebookFile, ADamagedFileIsRefusedAndLeftAlone)
{
    TestGradebook test;
    ASSERT_TRUE(test.book->recordSubmission(sampleSubmission("s1"), "", ""));
    test.book.reset();
    const auto whole = contentOf(test.file());

    for (const auto &bytes :
         {std::string("this is a text file, and a rather long one of its kind, "
                      "so that it could hold a database header of 100 bytes"),
          whole.substr(0, 2048),
          std::string(whole.size(), '\0').replace(0, 100, whole.substr(0, 100))}) {
        ASSERT_TRUE(writeFileAtomically(test.file(), bytes));
        const auto result = Gradebook::open(test.file());
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::Database);
        EXPECT_NE(result.error().detail.find("gradebook.db"), std::string::npos);
        EXPECT_EQ(contentOf(test.file()), bytes);
    }
}

TEST(GradebookFile, AnUnreachableFolderIsAnError)
{
    const auto folder = TemporaryDirectory::create("assay-blocked").value();
    ASSERT_TRUE(writeFileAtomically(folder.path() / "file", "x"));
    EXPECT_FALSE(Gradebook::open(folder.path() / "file" / "sub" / "gradebook.db"));
}

TEST(GradebookFile, AHistoryOfTenThousandIsReadThroughAnIndex)
{
    TestGradebook test;
    ASSERT_TRUE(test.book->recordSubmission(sampleSubmission("s0"), "", ""));
    ASSERT_TRUE(test.book->recordJudgement(sampleJudgement("s0")));
    {
        // Multiplied inside SQLite: ten thousand durable transactions would take minutes.
        SQLite::Database database(test.file().string(), SQLite::OPEN_READWRITE);
        SQLite::Transaction transaction(database);
        database.exec(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) "
            "INSERT INTO submissions SELECT i + 1, 's' || i, 'task' || (i % 20), "
            "assignment_title, assignment_source, language, entry, user, purpose, created_ms, "
            "'judged', '', '', 0, 0, 0, 0 FROM n, submissions WHERE number = 1");
        database.exec("INSERT INTO judgements SELECT s.number, s.number, j.made_ms, j.verdict, "
                      "j.score, j.max_score, 1, 2, 3, 4, 5, 6, 7, 1, '', 0, j.compile, "
                      "j.compile_log, '', '', '', 0, '[]' FROM submissions s, judgements j "
                      "WHERE j.number = 1 AND s.number > 1");
        transaction.commit();
    }
    const auto start = std::chrono::steady_clock::now();
    const auto page = test.book->history("task7", 200).value();
    const auto progress = test.book->progress("task7").value();
    const auto waiting = test.book->queue().value();
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    EXPECT_EQ(page.size(), 200U);
    EXPECT_EQ(progress.attempts, 500);
    EXPECT_TRUE(waiting.empty());
    EXPECT_LT(elapsed.count(), 1.0);

    SQLite::Database database(test.file().string());
    for (const auto *sql : {"SELECT * FROM submissions WHERE assignment_id = 'x' ORDER BY number",
                            "SELECT * FROM submissions WHERE state = 'pending' ORDER BY number",
                            "SELECT * FROM judgements WHERE submission = 1 ORDER BY number"}) {
        SQLite::Statement plan(database, std::string("EXPLAIN QUERY PLAN ") + sql);
        while (plan.executeStep()) {
            const auto detail = plan.getColumn("detail").getString();
            EXPECT_EQ(detail.find("USE TEMP B-TREE"), std::string::npos) << sql << ": " << detail;
            EXPECT_NE(detail.find("INDEX"), std::string::npos) << sql << ": " << detail;
        }
    }
}

} // namespace
} // namespace assay::store
