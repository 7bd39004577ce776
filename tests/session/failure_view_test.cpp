// What a student learns, and keeps in files of their own, of a judge that failed.
#include "session_fixture.h"

#include "base/bytes.h"

namespace assay {
namespace {

class FailureViewTest : public GradingSessionTest {
protected:
    /// Everything there is to read after a submission that failed with `code` and `detail`: what
    /// was told, the history, and the bytes of the gradebook's files.
    std::string allAbout(ErrorCode code, const std::string &detail,
                         Audience audience = Audience::Student)
    {
        judge = [&](const judge::JudgeTicket &, const EventSink &,
                    std::stop_token) -> Result<Judgement> { return fail(code, detail); };
        std::string all;
        {
            auto o = options();
            o.audience = audience;
            const auto session = open(std::move(o));
            EXPECT_TRUE(session->submit(openEcho(*session), program(), Purpose::Submit));
            all += session->history({}).value().at(0).failure + "\n";
        }
        for (const auto &event : events)
            if (const auto *failed = std::get_if<JudgeFailed>(&event))
                all += failed->error.message() + "\n";
        for (const auto &file : std::filesystem::directory_iterator(disk.path()))
            if (file.path().filename().string().starts_with("gradebook.db"))
                all += readFile(file.path(), ByteCount::mib(16)).value();
        return all;
    }
};

TEST_F(FailureViewTest, AValidatorsWordsAreNotKept)
{
    const std::string all = allAbout(ErrorCode::CheckerFailed, std::string("it said ") + secret);
    EXPECT_EQ(all.find(secret), std::string::npos);
    EXPECT_NE(all.find("checker-failed: the assignment's own checking program"), std::string::npos);
}

TEST_F(FailureViewTest, NothingIsSaidOfAHiddenTest)
{
    const std::string all =
        allAbout(ErrorCode::PackageInvalid,
                 std::string("the SQL of test secret/1 does not run: near ") + secret);
    EXPECT_EQ(all.find(secret), std::string::npos);
    EXPECT_EQ(all.find("test secret/1"), std::string::npos);
    EXPECT_NE(all.find("package-invalid: a test that is not shown"), std::string::npos);
}

TEST_F(FailureViewTest, NorOfATestWhoseVerdictIsSeen)
{
    const std::string all =
        allAbout(ErrorCode::PackageInvalid, std::string("the input of test secret/2: ") + secret);
    EXPECT_EQ(all.find(secret), std::string::npos);
}

TEST_F(FailureViewTest, NorOfItsFile)
{
    const auto file = disk.package() / "data/secret/1.in";
    const std::string all = allAbout(ErrorCode::Io, "cannot read " + file.string());
    EXPECT_EQ(all.find("1.in"), std::string::npos);
}

TEST_F(FailureViewTest, WhatIsWrongWithAShownTestIsSaid)
{
    const std::string all =
        allAbout(ErrorCode::PackageInvalid, "the SQL of test sample/1 does not run");
    EXPECT_NE(all.find("package-invalid: the SQL of test sample/1 does not run"),
              std::string::npos);
}

// Another answer would tell that there is such a test.
TEST_F(FailureViewTest, WhatAStudentAskedForIsNoNews)
{
    const std::string all = allAbout(ErrorCode::InvalidArgument, "no test matches secret/1");
    EXPECT_NE(all.find("no test matches secret/1"), std::string::npos);
}

TEST_F(FailureViewTest, AnInstructorReadsAll)
{
    const std::string detail = std::string("the SQL of test secret/1 does not run: near ") + secret;
    const std::string all = allAbout(ErrorCode::PackageInvalid, detail, Audience::Instructor);
    EXPECT_NE(all.find(detail), std::string::npos);
}

} // namespace
} // namespace assay
