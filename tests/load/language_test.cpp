#include "load/language_registry.h"

#include "loaded.h"

using namespace assay;
using namespace assay::test;

namespace {

const std::string soundLanguage = "name: Tiny\n"
                                  "extensions: [.tiny]\n"
                                  "default_file: main.tiny\n"
                                  "run: [tiny, \"{entry}\"]\n"
                                  "version:\n"
                                  "  command: [sh, -c, \"echo tiny 1.5\"]\n"
                                  "  pattern: 'tiny ([0-9.]+)'\n";

class LanguageTest : public ::testing::Test {
protected:
    std::filesystem::path add(const std::string &name, const std::string &text)
    {
        writeText(m_folder.path() / "languages" / name, text);
        return m_folder.path() / "languages";
    }
    std::string errorOf(const std::string &text)
    {
        const auto registry = load::LanguageRegistry::load({add("tiny.yaml", text)});
        return registry ? "" : registry.error().message();
    }
    TemporaryDirectory m_folder = TemporaryDirectory::create("assay-languages").value();
};

std::filesystem::path ourLanguages()
{
    return std::filesystem::path(ASSAY_SOURCE_DIR) / "resources" / "languages";
}

} // namespace

TEST_F(LanguageTest, OurLanguagesAreDefinedAndCanBeFoundByFile)
{
    const auto registry = load::LanguageRegistry::load({ourLanguages(), "/no/such/folder"});
    ASSERT_TRUE(registry) << registry.error().message();
    for (const char *id : {"bash",       "c",      "cpp",  "csharp", "go",     "haskell",   "java",
                           "javascript", "kotlin", "lua",  "ocaml",  "pascal", "perl",      "php",
                           "python",     "ruby",   "rust", "scala",  "sql",    "typescript"}) {
        const auto *language = registry->find(id);
        ASSERT_NE(language, nullptr) << id;
        EXPECT_EQ(registry->forFile(language->defaultFile), language);
        EXPECT_FALSE(language->runCommand.empty());
        // Debian's ghc does not work in the box; see its data file.
        EXPECT_EQ(language->packages.empty(), std::string(id) == "haskell");
    }
    EXPECT_EQ(registry->languages().size(), 20U);
    EXPECT_EQ(registry->forFile("dir/a.cc")->id, "cpp");
    EXPECT_EQ(registry->forFile("a.pl")->id, "perl"); // FORMATS.md §1: as the legacy format has it
    EXPECT_EQ(registry->forFile("x.unknown"), nullptr);
    EXPECT_EQ(registry->find("cobol"), nullptr);
    EXPECT_FALSE(registry->find("java")->addressSpaceLimit);
    EXPECT_EQ(registry->find("java")->memoryOverhead, ByteCount::mib(256));
}

TEST_F(LanguageTest, EveryHarnessHasItsDriver)
{
    const auto registry = load::LanguageRegistry::load({ourLanguages()});
    ASSERT_TRUE(registry) << registry.error().message();
    std::vector<std::string> callable;
    for (const auto &language : registry->languages()) {
        if (language.harness.empty())
            continue;
        callable.push_back(language.id);
        EXPECT_TRUE(std::filesystem::is_directory(ourLanguages().parent_path() / "harness" /
                                                  language.harness))
            << language.id;
        EXPECT_EQ(language.harnessCommand.empty(),
                  language.id == "cpp" || language.id == "go" || language.id == "rust");
    }
    EXPECT_EQ(callable, (std::vector<std::string>{"cpp", "go", "java", "javascript", "python",
                                                  "rust", "sql"}));
}

TEST_F(LanguageTest, LaterFolderReplacesALanguage)
{
    const auto registry =
        load::LanguageRegistry::load({ourLanguages(), add("python.yaml", soundLanguage)});
    ASSERT_TRUE(registry) << registry.error().message();
    EXPECT_EQ(registry->find("python")->name, "Tiny");
    EXPECT_EQ(registry->languages().size(), 20U);
}

TEST_F(LanguageTest, BadDefinitionsNameFileAndLine)
{
    EXPECT_TRUE(holds(errorOf(soundLanguage + "colour: red\n"), "tiny.yaml:8: the key \"colour\""));
    EXPECT_TRUE(holds(errorOf(soundLanguage + "processes: many\n"), "tiny.yaml:8: processes is"));
    EXPECT_TRUE(holds(errorOf(soundLanguage + "compile: [cc, \"{source}\"]\n"), "{source}"));
    EXPECT_TRUE(holds(errorOf("name: Tiny\n"), "tiny.yaml:1: extensions are missing"));
    EXPECT_TRUE(holds(errorOf(soundLanguage + "environment: [NOVALUE]\n"), "NAME=value"));
    EXPECT_TRUE(holds(errorOf("name: [\n"), "this is not YAML"));
    EXPECT_TRUE(holds(errorOf(soundLanguage + "prepare: [sh, \"{folder}\"]\n"), "{folder}"));
    EXPECT_TRUE(
        holds(errorOf(soundLanguage + "harness:\n  driver: ../x\n"), "tiny.yaml:9: driver"));
    EXPECT_TRUE(holds(errorOf(soundLanguage + "harness:\n  command: [x]\n"), "driver is missing"));
}

TEST_F(LanguageTest, NoDefinitionsAtAllIsAnError)
{
    const auto registry = load::LanguageRegistry::load({"/no/such/folder"});
    ASSERT_FALSE(registry);
    EXPECT_EQ(registry.error().code, ErrorCode::NotFound);
}

TEST_F(LanguageTest, ProbeTellsVersionOrWhatIsMissing)
{
    Language language;
    language.id = "tiny";
    language.versionCommand = {"sh", "-c", "echo tiny 1.5.2 >&2"};
    language.versionPattern = "tiny ([0-9.]+)";
    const auto found = load::probeLanguage(language);
    EXPECT_TRUE(found.available) << found.why;
    EXPECT_EQ(found.version, "1.5.2");
    EXPECT_TRUE(found.path.ends_with("/sh"));

    language.versionCommand = {"no-such-compiler-here"};
    language.packages = {"tiny-compiler"};
    const auto missing = load::probeLanguage(language);
    EXPECT_FALSE(missing.available);
    EXPECT_TRUE(holds(missing.why, "no-such-compiler-here is not installed"));
    EXPECT_TRUE(holds(missing.why, "tiny-compiler"));

    language.versionCommand = {"sh", "-c", "exit 3"};
    EXPECT_FALSE(load::probeLanguage(language).available);
}
