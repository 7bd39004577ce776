#include "load/import/code_runner.h"

#include "base/bytes.h"
#include "load/import/checker_files.h"
#include "load/import/code_runner_driver.h"
#include "load/import/foreign_package.h"
#include "load/import/html_text.h"
#include "load/import/importer.h"
#include "load/import/xml_document.h"
#include "load/package_names.h"
#include "load/yaml_document.h"

#include <algorithm>
#include <format>
#include <map>
#include <set>
#include <sodium.h>

namespace assay::load {

namespace fs = std::filesystem;

namespace {

constexpr ByteCount largestXml = ByteCount::mib(64);
constexpr std::size_t longestArgument = 100'000;
using Run = CodeRunnerType::Run;

std::string textOf(pugi::xml_node node)
{
    const auto inner = node.child("text");
    std::string text = inner ? inner.text().as_string() : node.text().as_string();
    std::erase(text, '\r');
    return text;
}

bool isBlank(const std::string &text)
{
    return text.find_first_not_of(" \t\n") == std::string::npos;
}

std::string withLineFeed(std::string text)
{
    if (!text.empty() && !text.ends_with('\n'))
        text += '\n';
    return text;
}

class Question {
public:
    Question(pugi::xml_node node, const Place &place, Findings &findings)
        : m_node(node),
          m_place(place),
          m_findings(findings)
    {
    }

    /// Nothing for a question that cannot be carried over; findings say why.
    std::optional<ForeignPackage> read()
    {
        const auto title = textOf(m_node.child("name"));
        m_package.shortName = folderNameFrom(title);
        m_package.titles["en"] = title;
        if (!readType())
            return std::nullopt;
        m_answer = textOf(m_node.child("answer"));
        readTests();
        readGrader();
        readLimits();
        readFiles();
        readPrograms();
        m_package.files.push_back(
            {"statement/problem.en.md",
             FileContent::text(markdownFromHtml(textOf(m_node.child("questiontext"))))});
        // Its name may change; what is asked names the question.
        m_package.identity = "coderunner:" + title + ":" + textOf(m_node.child("questiontext"));
        if (m_refused)
            return std::nullopt;
        return std::move(m_package);
    }

private:
    void refuse(const std::string &why, const std::string &expected)
    {
        m_findings.warning(
            m_place,
            std::format("the question \"{}\" is left out: {}", m_package.titles["en"], why),
            expected);
        m_refused = true;
    }

    void leftOut(const std::string &what)
    {
        reportLeftOut(m_findings, m_place,
                      std::format("question \"{}\": {}", m_package.titles["en"], what));
    }

    bool readType()
    {
        const auto name = textOf(m_node.child("coderunnertype"));
        const auto type = codeRunnerType(name);
        if (!type)
            refuse(std::format("its type is {}", name),
                   "python3, c_program, c_function, cpp_program, cpp_function, java_program, "
                   "java_class, java_method, multilanguage, nodejs, pascal_program or php");
        else if (!isBlank(textOf(m_node.child("template"))))
            refuse("it has a template of its own", "the template of its type");
        else if (m_node.child("twigall").text().as_int() != 0)
            refuse("its texts are made from parameters, anew for each student", "fixed texts");
        else if (m_node.child("prototypetype").text().as_int() != 0)
            refuse("it is a prototype of other questions", "a question");
        m_type = type.value_or(CodeRunnerType());
        return !m_refused;
    }

    void readTests()
    {
        const bool all = m_node.child("allornothing").text().as_int(1) != 0;
        m_package.scoring = !all;
        m_package.groups.push_back({.score = ForeignGroup::Score::Sum});
        std::vector<std::string> codes;
        for (const auto &node : m_node.child("testcases").children("testcase")) {
            codes.push_back(textOf(node.child("testcode")));
            addTest(node, codes);
        }
        if (codes.empty())
            refuse("it has no tests", "testcases");
        if (m_type.run == Run::Program) {
            if (!std::ranges::all_of(codes, isBlank))
                refuse("its tests hold code, which its type does not run", "tests with input");
            return;
        }
        const auto driver = codeRunnerDriver(m_type, m_answer, codes);
        m_package.files.push_back({"include/" + driver.name, FileContent::text(driver.text)});
    }

    void addTest(pugi::xml_node node, const std::vector<std::string> &codes)
    {
        ForeignTest test;
        test.input = FileContent::text(withLineFeed(textOf(node.child("stdin"))));
        test.answer = FileContent::text(withLineFeed(textOf(node.child("expected"))));
        test.points = node.attribute("mark").as_double(1);
        test.shown = textOf(node.child("display")) == "SHOW";
        if (m_type.run == Run::Script)
            test.arguments = {codes.back()};
        else if (m_type.run != Run::Program)
            test.arguments = {std::to_string(codes.size())};
        if (codes.back().size() > longestArgument)
            refuse("a test's code is too long", "at most 100 kB");
        if (!isBlank(textOf(node.child("extra"))))
            leftOut("the extra text of a test");
        const bool example = node.attribute("useasexample").as_bool();
        if (example)
            m_package.samples.push_back(test);
        // An example is a test that counts, too.
        if (m_package.scoring || !example)
            m_package.groups.front().tests.push_back(std::move(test));
    }

    void readGrader()
    {
        const auto grader = textOf(m_node.child("grader"));
        if (grader.empty() || grader == "EqualityGrader")
            useCompare(m_package, {"--lines", "--trim"});
        else if (grader == "NearEqualityGrader")
            useCompare(m_package, {"--line-tokens", "--skip-blank", "--ignore-case"});
        else if (grader == "RegexGrader")
            useRegex(m_package);
        else
            refuse(std::format("its grader is {}", grader),
                   "EqualityGrader, NearEqualityGrader or RegexGrader");
    }

    void readLimits()
    {
        if (const double seconds = m_node.child("cputimelimitsecs").text().as_double();
            seconds > 0 && seconds <= 3600)
            m_package.timeLimit = seconds;
        if (const double size = m_node.child("memlimitmb").text().as_double();
            size > 0 && size <= 1'048'576)
            m_package.memoryMib = size;
        if (const auto regime = textOf(m_node.child("penaltyregime"));
            !isBlank(regime) && regime.find_first_not_of("0, .") != std::string::npos)
            leftOut("the penalty for wrong submissions");
        if (m_node.child("precheck").text().as_int() != 0)
            leftOut("the precheck");
        if (const auto parameters = textOf(m_node.child("templateparams"));
            !isBlank(parameters) && parameters != "{}")
            leftOut("the template's parameters");
    }

    void readFiles()
    {
        for (const char *parent : {"testcases", "answerfiles"})
            for (const auto &file : m_node.child(parent).children("file"))
                addFile(file);
    }

    void addFile(pugi::xml_node file)
    {
        const std::string name = file.attribute("name").as_string();
        const std::string packed = file.text().as_string();
        std::string bytes(packed.size() + 1, '\0');
        std::size_t size = 0;
        const bool fine = isSafeRelativePath(name) &&
                          sodium_base642bin(reinterpret_cast<unsigned char *>(bytes.data()),
                                            bytes.size(), packed.data(), packed.size(), " \r\n\t",
                                            &size, nullptr, sodium_base64_VARIANT_ORIGINAL) == 0;
        if (!fine) {
            leftOut(std::format("the file \"{}\", which is damaged", name));
            return;
        }
        bytes.resize(size);
        // A language's own folder counts instead of the one for all.
        const std::string folder = m_type.run == Run::Program    ? "default"
                                   : m_type.language == "python" ? "python3"
                                                                 : m_type.language;
        m_package.files.push_back({"include/" + folder + "/" + name, FileContent::text(bytes)});
    }

    /// The name that a program needs: Java's after its public class.
    std::string programName(const std::string &source, const std::string &otherwise) const
    {
        static const std::map<std::string, std::string> endings = {
            {"python", ".py"},     {"c", ".c"},        {"cpp", ".cpp"}, {"java", ".java"},
            {"javascript", ".js"}, {"pascal", ".pas"}, {"php", ".php"}};
        const auto mark = source.find("public class ");
        if (m_type.language == "java" && mark != std::string::npos) {
            const auto start = mark + 13;
            const auto name = source.substr(start, source.find_first_of(" \n\t{<", start) - start);
            if (isPackageFileName(name))
                return name + ".java";
        }
        return otherwise + endings.at(m_type.language);
    }

    void readPrograms()
    {
        if (m_type.language.empty()) { // nothing tells in which language the answer is
            if (!isBlank(m_answer))
                leftOut("the answer, whose language is not named");
            m_package.courseLines = "languages: all\n";
            return;
        }
        m_package.courseLines = std::format("languages: [{}]\n", m_type.language);
        const auto prelude = codeRunnerPrelude(m_type);
        if (!isBlank(m_answer))
            m_package.references.push_back(
                {"accepted", programName(m_answer, "answer"),
                 FileContent::text(prelude + withLineFeed(m_answer) + codeRunnerEnd(m_type))});
        else if (m_type.run == Run::Function)
            refuse("it has no answer, which declares the function", "an answer");
        const auto start =
            prelude + withLineFeed(textOf(m_node.child("answerpreload"))) + codeRunnerEnd(m_type);
        if (isBlank(start))
            return;
        const auto name = m_type.language + "/" + programName(start, "answer");
        m_package.files.push_back({"starter/" + name, FileContent::text(withLineFeed(start))});
        m_package.courseLines +=
            std::format("starter:\n  {}: {}\n", m_type.language, yamlText(name));
    }

    pugi::xml_node m_node;
    Place m_place;
    Findings &m_findings;
    ForeignPackage m_package;
    CodeRunnerType m_type;
    std::string m_answer;
    bool m_refused = false;
};

std::vector<ForeignPackage> readQuestions(const fs::path &name, const std::string &bytes,
                                          pugi::xml_node quiz, Findings &findings)
{
    std::vector<ForeignPackage> packages;
    std::size_t others = 0;
    std::set<std::string> names;
    std::map<std::string, int> numbers; // the last behind a name
    Place place{name, 1};
    auto counted = bytes.begin(); // lines up to there
    for (const auto &node : quiz.children("question")) {
        const std::string type = node.attribute("type").as_string();
        if (type != "coderunner") {
            others += type == "category" ? 0U : 1U;
            continue;
        }
        const auto at =
            std::max(counted, bytes.begin() + std::max<std::ptrdiff_t>(node.offset_debug(), 0));
        place.line += static_cast<int>(std::count(counted, at, '\n'));
        counted = at;
        auto package = Question(node, place, findings).read();
        if (!package)
            continue;
        const auto wanted = package->shortName;
        const auto last = numbers.try_emplace(wanted, 1).first;
        while (!names.insert(package->shortName).second)
            package->shortName = std::format("{}-{}", wanted, ++last->second);
        packages.push_back(std::move(*package));
    }
    if (others > 0)
        reportLeftOut(findings, {name}, std::format("{} questions of other kinds", others));
    if (packages.empty())
        findings.error({name}, "there is no question that can be carried over",
                       "questions of type coderunner");
    return packages;
}

} // namespace

Result<std::vector<std::string>> convertCodeRunner(const fs::path &xml, const fs::path &folder,
                                                   Findings &findings)
{
    const auto bytes = TRY(readFile(xml, largestXml));
    const auto document = parseXml(bytes, xml.filename(), findings);
    std::vector<std::string> names;
    if (document == nullptr)
        return names;
    const auto packages = readQuestions(xml.filename(), bytes, document->child("quiz"), findings);
    if (findings.hasErrors())
        return names;
    for (const auto &package : packages) {
        PackageWriter writer(packages.size() == 1 ? folder : folder / package.shortName);
        TRY(writePackage(package, writer));
        names.push_back(package.shortName);
    }
    return names;
}

} // namespace assay::load
