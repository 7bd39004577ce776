#include "judge_fixture.h"

#include <cstdlib>

namespace assay::judge {

namespace {

struct Shared {
    load::LanguageRegistry languages;
    run::HelperRunner runner;
    Judge judge{languages, runner};
};

std::unique_ptr<Shared> shared;

} // namespace

void JudgeFixture::SetUpTestSuite()
{
    if (shared)
        return;
    auto languages = load::LanguageRegistry::load(load::LanguageRegistry::standardFolders());
    ASSERT_TRUE(languages) << languages.error().message();
    shared.reset(new Shared{*std::move(languages), run::HelperRunner()});
}

Judge &JudgeFixture::sharedJudge()
{
    return shared->judge;
}

void JudgeFixture::SetUp()
{
    ASSERT_TRUE(shared);
    auto folder = run::WorkDir::create();
    ASSERT_TRUE(folder);
    m_files.emplace(std::move(*folder));

    assignment.id = "fixture";
    assignment.contentHash = m_files->path().string(); // every test its own package
    assignment.source = m_files->path();
    assignment.limits.cpuTime = std::chrono::seconds(2);
    assignment.limits.memory = ByteCount::mib(256);
    TestGroup root{.name = ""};
    root.members = {{TestNode::Kind::Group, 1}, {TestNode::Kind::Group, 2}};
    TestGroup sample{.name = "sample", .visibility = Visibility::Shown};
    TestGroup secret{.name = "secret"};
    assignment.groups = {root, sample, secret};

    // Can anything be isolated here at all? Only then do these tests say something.
    static const bool works = [] {
        const auto run = shared->judge.runOnce(
            {.languageId = "c", .files = {{"a.c", "int main(void){return 0;}"}}, .entry = "a.c"},
            "/dev/null", Limits{}, {});
        if (!run)
            std::fprintf(stderr, "%s\n", run.error().message().c_str());
        return run || run.error().code != ErrorCode::SandboxUnavailable;
    }();
    if (!works && std::getenv("SANDBOX_MUST_WORK") == nullptr)
        GTEST_SKIP() << "the sandbox cannot be set up here";
    ASSERT_TRUE(works) << "the sandbox cannot be set up here";
}

void JudgeFixture::addTest(const std::string &name, const std::string &input,
                           const std::string &answer)
{
    ASSERT_TRUE(m_files->write(name + ".in", input));
    ASSERT_TRUE(m_files->write(name + ".ans", answer));
    const std::size_t group = name.starts_with("sample/") ? 1 : 2;
    TestCase test;
    test.name = name;
    test.group = group;
    test.visibility = group == 1 ? Visibility::Shown : Visibility::Hidden;
    test.input = m_files->path() / (name + ".in");
    test.answer = m_files->path() / (name + ".ans");
    assignment.groups[group].members.push_back({TestNode::Kind::Test, assignment.tests.size()});
    assignment.tests.push_back(std::move(test));
}

Result<Judgement> JudgeFixture::tryJudge(const std::string &language,
                                         std::vector<SourceFile> sources, const std::string &entry,
                                         const JudgeOptions &options)
{
    Submission submission;
    submission.id = "s";
    submission.languageId = language;
    submission.files = std::move(sources);
    submission.entry = entry;
    events.clear();
    return shared->judge.judge(assignment, submission, options,
                               [this](const JudgeEvent &event) { events.push_back(event); }, {});
}

Judgement JudgeFixture::judge(const std::string &language, const std::string &file,
                              const std::string &source)
{
    const auto judgement = tryJudge(language, {{file, source}}, file);
    EXPECT_TRUE(judgement) << judgement.error().message();
    return judgement.value_or(Judgement{});
}

TestResult JudgeFixture::only(const Judgement &judgement) const
{
    EXPECT_EQ(judgement.results.size(), 1U) << judgement.compile.log;
    return judgement.results.empty() ? TestResult{} : judgement.results.front();
}

} // namespace assay::judge
