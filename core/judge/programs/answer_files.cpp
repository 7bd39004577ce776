#include "judge/programs/answer_files.h"

#include <algorithm>
#include <array>

namespace assay::judge {

namespace fs = std::filesystem;

namespace {

constexpr std::array extensions = {".out", ".ans", ".txt", ""};

/// Does the test's name end in `name`, folder by folder?
bool endsIn(const std::string &testName, const std::string &name)
{
    return testName == name || testName.ends_with("/" + name);
}

} // namespace

std::string answerName(const TestCase &test)
{
    return fs::path(test.name).filename().string() + extensions.front();
}

std::optional<fs::path> findAnswer(const Executable &submission, const TestCase &test,
                                   const std::vector<TestCase> &tests)
{
    std::string name = test.name;
    for (;;) {
        const bool clear = std::ranges::count_if(tests, [&](const TestCase &one) {
                               return !one.staticValidation && endsIn(one.name, name);
                           }) <= 1;
        for (const char *extension : extensions) {
            const fs::path file = submission.folder->path() / (name + extension);
            std::error_code problem;
            if (clear && fs::is_regular_file(fs::symlink_status(file, problem)))
                return file;
        }
        const auto slash = name.find('/');
        if (slash == name.npos)
            return std::nullopt;
        name.erase(0, slash + 1);
    }
}

} // namespace assay::judge
