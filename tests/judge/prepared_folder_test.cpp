#include "judge/compile/prepared_folder.h"

#include "base/paths.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

namespace assay::judge {
namespace {

namespace fs = std::filesystem;

/// Plays the prepare command: writes into the writable folder, or fails.
class PreparingRunner : public run::Runner {
public:
    Result<run::RunReport> run(const run::RunRequest &request, std::stop_token) override
    {
        ++runs;
        last = request;
        std::ofstream(request.standardOutput).flush();
        std::ofstream(request.standardError) << "no such library\n";
        if (exitCode == 0)
            std::ofstream(request.binds.at(0).host / "made") << "x";
        run::RunReport report;
        report.exitCode = exitCode;
        return report;
    }
    int runs = 0;
    int exitCode = 0;
    run::RunRequest last;
};

class PreparedFolder : public testing::Test {
protected:
    void SetUp() override
    {
        ::setenv("XDG_CACHE_HOME", m_cache.path().c_str(), 1);
        language.id = "tiny";
        language.name = "Tiny";
        language.prepareCommand = {"tiny", "-o", "{prepared}/lib"};
        language.compileCommand = {"tiny", "-L", "{prepared}", "{entry}"};
        language.environment = {"LIMIT={memory_mib}"};
    }
    TemporaryDirectory m_cache = TemporaryDirectory::create("assay-prepared").value();
    Language language;
    PreparingRunner runner;
};

TEST_F(PreparedFolder, isFilledOnceForEachVersion)
{
    const auto first = preparedFolderOf(language, "tiny 1.0", runner, {});
    ASSERT_TRUE(first) << first.error().message();
    EXPECT_TRUE(fs::exists(*first / "made"));
    EXPECT_EQ(runner.last.command.at(2), "/prepared/lib");
    EXPECT_EQ(runner.last.environment.at(0), "LIMIT=2048");
    EXPECT_EQ(runner.last.profile, run::SandboxProfile::Compiler);
    EXPECT_EQ(preparedFolderOf(language, "tiny 1.0", runner, {}), *first);
    EXPECT_EQ(runner.runs, 1);
    EXPECT_NE(preparedFolderOf(language, "tiny 1.1", runner, {}), *first);
    language.prepareCommand.emplace_back("-O2");
    EXPECT_NE(preparedFolderOf(language, "tiny 1.0", runner, {}), *first);
    EXPECT_EQ(runner.runs, 3);
}

TEST_F(PreparedFolder, isNeverHalfDone)
{
    runner.exitCode = 1;
    const auto failed = preparedFolderOf(language, "tiny 1.0", runner, {});
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::LanguageUnavailable);
    EXPECT_NE(failed.error().detail.find("no such library"), std::string::npos);
    runner.exitCode = 0;
    const auto again = preparedFolderOf(language, "tiny 1.0", runner, {});
    ASSERT_TRUE(again) << again.error().message();
    // What an interrupted attempt has left behind does not get into the next one.
    fs::remove_all(*again);
    fs::create_directories(again->string() + ".part/rest");
    const auto third = preparedFolderOf(language, "tiny 1.0", runner, {});
    ASSERT_TRUE(third) << third.error().message();
    EXPECT_FALSE(fs::exists(*third / "rest"));
}

TEST_F(PreparedFolder, isMadeAgainWhenItHasLostFiles)
{
    const auto first = preparedFolderOf(language, "tiny 1.0", runner, {}).value();
    fs::remove(first / "made");
    EXPECT_EQ(preparedFolderOf(language, "tiny 1.0", runner, {}), first);
    EXPECT_TRUE(fs::exists(first / "made"));
    fs::resize_file(first / "made", 0);
    ASSERT_TRUE(preparedFolderOf(language, "tiny 1.0", runner, {}));
    EXPECT_EQ(fs::file_size(first / "made"), 1U);
    for (const auto &file : fs::directory_iterator(first))
        fs::remove(file);
    ASSERT_TRUE(preparedFolderOf(language, "tiny 1.0", runner, {}));
    EXPECT_TRUE(fs::exists(first / "made"));
    EXPECT_EQ(runner.runs, 4);
}

TEST_F(PreparedFolder, isTemporaryWhereNothingCanBeKept)
{
    ::setenv("XDG_CACHE_HOME", "/dev/null/cache", 1);
    const auto first = preparedFolderOf(language, "tiny 1.0", runner, {});
    ASSERT_TRUE(first) << first.error().message();
    EXPECT_TRUE(fs::exists(*first / "made"));
    EXPECT_EQ(preparedFolderOf(language, "tiny 1.0", runner, {}), *first);
    EXPECT_EQ(runner.runs, 1);
    EXPECT_NE(preparedFolderOf(language, "tiny 1.1", runner, {}), *first);
}

TEST_F(PreparedFolder, goesWhenItWasNotUsedForAMonth)
{
    const auto old = preparedFolderOf(language, "tiny 1.0", runner, {}).value();
    const auto used = preparedFolderOf(language, "tiny 1.1", runner, {}).value();
    const auto longAgo = fs::file_time_type::clock::now() - std::chrono::days(31);
    for (const auto &path : {old, used, fs::path(old.string() + ".lock")})
        fs::last_write_time(path, longAgo);
    EXPECT_EQ(preparedFolderOf(language, "tiny 1.1", runner, {}), used);
    EXPECT_TRUE(fs::exists(old)); // nothing new has come in its place
    ASSERT_TRUE(preparedFolderOf(language, "tiny 1.2", runner, {}));
    EXPECT_FALSE(fs::exists(old));
    EXPECT_FALSE(fs::exists(old.string() + ".lock"));
    EXPECT_TRUE(fs::exists(used / "made"));
    EXPECT_TRUE(fs::exists(used.string() + ".lock"));
}

TEST_F(PreparedFolder, isOnlyForThoseWhoseCommandsNameIt)
{
    EXPECT_TRUE(compilesPrepared(language));
    EXPECT_FALSE(runsPrepared(language));
    language.harnessCommand = {"tiny", "{prepared}/archive"};
    EXPECT_TRUE(runsPrepared(language));
    language.prepareCommand.clear();
    EXPECT_FALSE(compilesPrepared(language));
    EXPECT_FALSE(runsPrepared(language));
}

} // namespace
} // namespace assay::judge
