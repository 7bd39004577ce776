#include "load/submission_intake.h"

#include "loaded.h"

#include <sys/stat.h>
#include <unistd.h>

using namespace assay;
using namespace assay::test;

namespace {

load::IntakeOptions inLanguage(const std::string &language)
{
    load::IntakeOptions options;
    options.language = language;
    return options;
}

load::IntakeOptions withEntry(const std::string &entry)
{
    load::IntakeOptions options;
    options.entry = entry;
    return options;
}

class IntakeTest : public ::testing::Test {
protected:
    std::filesystem::path file(const std::string &name, const std::string &text = "x\n")
    {
        writeText(m_folder.path() / name, text);
        return m_folder.path() / name;
    }
    Result<Submission> intake(const std::vector<std::filesystem::path> &sources,
                              const load::IntakeOptions &options = {})
    {
        return load::intakeFiles(sources, options, m_registry);
    }
    std::string errorOf(const Result<Submission> &result)
    {
        return result ? "no error" : result.error().message();
    }
    std::string entryOf(std::vector<SourceFile> files)
    {
        const auto result = load::intakeSources(std::move(files), {}, m_registry);
        return result ? result->entry : result.error().message();
    }

    TemporaryDirectory m_folder = TemporaryDirectory::create("assay-intake").value();
    load::LanguageRegistry m_registry =
        load::LanguageRegistry::load(
            {std::filesystem::path(ASSAY_SOURCE_DIR) / "resources/languages"})
            .value();
};

} // namespace

TEST_F(IntakeTest, OneFile)
{
    const auto submission = intake({file("sum.py", "print(1)\n")});
    ASSERT_TRUE(submission) << errorOf(submission);
    EXPECT_EQ(submission->languageId, "python");
    EXPECT_EQ(submission->entry, "sum.py");
    ASSERT_EQ(submission->files.size(), 1U);
    EXPECT_EQ(submission->files[0].bytes, "print(1)\n");
    EXPECT_TRUE(submission->id.empty());
}

TEST_F(IntakeTest, AFileOfSomebodyElseIsTheCallersMistake)
{
    const auto path = file("a.py");
    ASSERT_EQ(::chmod(path.c_str(), 0), 0);
    ASSERT_EQ(::chmod(m_folder.path().c_str(), 0755), 0);
    const uid_t user = ::geteuid(); // root, whom no mode stops, becomes somebody else
    ASSERT_EQ(::seteuid(user == 0 ? 65534 : user), 0);
    const auto result = intake({path});
    ASSERT_EQ(::seteuid(user), 0);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(errorOf(result), path.string() + " may not be read by you");
}

TEST_F(IntakeTest, AFolderWithSubfolders)
{
    file("s/main.cpp", "int main() {}\n");
    file("s/util/a.h");
    file("s/util/a.cpp");
    file("s/.git/config");
    file("s/__pycache__/a.pyc");
    const auto submission = intake({m_folder.path() / "s"});
    ASSERT_TRUE(submission) << errorOf(submission);
    EXPECT_EQ(submission->languageId, "cpp");
    EXPECT_EQ(submission->entry, "main.cpp");
    ASSERT_EQ(submission->files.size(), 3U);
    EXPECT_EQ(submission->files[1].name, "util/a.cpp");
}

TEST_F(IntakeTest, EntryFilesByTheFormatsRules)
{
    EXPECT_EQ(entryOf({{"a.py", ""}, {"__main__.py", ""}, {"main.py", ""}}), "__main__.py");
    EXPECT_EQ(entryOf({{"a.py", ""}, {"main.py", ""}}), "main.py");
    EXPECT_EQ(entryOf({{"a.py", ""}, {"b.py", "if __name__ == '__main__': pass"}}), "b.py");
    EXPECT_EQ(entryOf({{"a.py", ""}, {"b.py", ""}}), "a.py");
    EXPECT_EQ(
        entryOf({{"A.java", "class A {}"}, {"B.java", "public static void main(String[] a)"}}),
        "B.java");
    EXPECT_EQ(entryOf({{"util.cc", ""}, {"go.cc", "int main() {}"}}), "go.cc");
    EXPECT_EQ(entryOf({{"note.txt", ""}, {"x.rs", "fn main() {}"}}), "x.rs");
}

TEST_F(IntakeTest, LanguagesByExtensionAndByWish)
{
    EXPECT_EQ(intake({file("a.c"), file("b.cpp")})->languageId, "cpp");
    EXPECT_TRUE(
        holds(errorOf(intake({file("a.py"), file("B.java")})), "several languages (java, py"));
    EXPECT_EQ(intake({file("a.py"), file("B.java")}, withEntry("B.java"))->languageId, "java");
    EXPECT_TRUE(holds(errorOf(intake({file("a.cob")})), "the language of a.cob is not known"));
    EXPECT_EQ(intake({file("a.txt")}, inLanguage("python3"))->languageId, "python");
    EXPECT_TRUE(holds(errorOf(intake({file("a.py")}, inLanguage("cobol"))),
                      "expected one of bash, c, cpp"));
    EXPECT_TRUE(
        holds(errorOf(intake({file("a.py")}, withEntry("b.py"))), "entry file b.py is not"));
}

TEST_F(IntakeTest, Python2IsNotMisjudged)
{
    const auto result = intake({file("old.py", "#!/usr/bin/env python2\nprint 1\n")});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::LanguageUnavailable);
}

TEST_F(IntakeTest, SizeAndNumberAreBounded)
{
    load::IntakeOptions small;
    small.codeLimit = ByteCount::kib(1);
    const auto half = std::string(600, 'x');
    EXPECT_TRUE(intake({file("a.py", half)}, small));
    const auto both = intake({file("a.py", half), file("b.py", half)}, small);
    ASSERT_FALSE(both);
    EXPECT_EQ(both.error().code, ErrorCode::TooLarge);
    EXPECT_TRUE(holds(both.error().message(), "limit of 1 KiB"));
    for (int i = 0; i < 201; ++i)
        file("many/f" + std::to_string(i) + ".py", "");
    EXPECT_EQ(intake({m_folder.path() / "many"}).error().code, ErrorCode::TooLarge);
}

TEST_F(IntakeTest, LinksAndSpecialFilesInFoldersAreRefused)
{
    file("s/a.py");
    std::filesystem::create_symlink("/etc/passwd", m_folder.path() / "s/b.py");
    EXPECT_TRUE(holds(errorOf(intake({m_folder.path() / "s"})), "b.py is a link"));
    file("t/a.py");
    ASSERT_EQ(::mkfifo((m_folder.path() / "t/b.py").c_str(), 0600), 0);
    EXPECT_TRUE(holds(errorOf(intake({m_folder.path() / "t"})), "not a regular file"));
    EXPECT_TRUE(holds(errorOf(intake({m_folder.path() / "t/b.py"})), "not a regular file"));
    EXPECT_EQ(intake({"/dev/zero"}).error().code, ErrorCode::BadFormat);
}

TEST_F(IntakeTest, HostileNames)
{
    for (const char *name :
         {"../a.py", "/a.py", "-o.py", "x/-o.py", "a\n.py", "", "a/../b.py", "\xFF.py"})
        EXPECT_TRUE(holds(entryOf({{name, ""}}), "cannot be the name")) << name;
    EXPECT_TRUE(holds(entryOf({{"a.py", ""}, {"a.py", ""}}), "two source files are named a.py"));
    EXPECT_TRUE(holds(entryOf({{"a", ""}, {"a/b.py", ""}}), "both a file and a folder"));
    EXPECT_TRUE(holds(entryOf({}), "there is no source file"));
}

TEST_F(IntakeTest, MissingFiles)
{
    EXPECT_EQ(intake({"/no/such/file.py"}).error().code, ErrorCode::NotFound);
    std::filesystem::create_directory(m_folder.path() / "empty");
    EXPECT_TRUE(holds(errorOf(intake({m_folder.path() / "empty"})), "there is no source file"));
}
