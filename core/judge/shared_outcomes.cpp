#include "judge/shared_outcomes.h"

#include <format>
#include <optional>
#include <sys/stat.h>

namespace assay::judge {

namespace {

/// Names a file whatever the path that leads to it.
std::optional<std::string> identityOf(const std::filesystem::path &path)
{
    if (path.empty())
        return std::string("none");
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0)
        return std::nullopt;
    return std::format("{}:{}", status.st_dev, status.st_ino);
}

/// Everything that the outcome of a test depends on; nothing if a file cannot be looked at.
std::optional<std::string> keyFor(const TestCase &test)
{
    std::string key = test.staticValidation ? "static" : "run";
    for (const auto *path : {&test.input, &test.answer, &test.files}) {
        const auto identity = identityOf(*path);
        if (!identity)
            return std::nullopt;
        key += " " + *identity;
    }
    for (const auto *arguments : {&test.arguments, &test.validatorArguments}) {
        key += std::format(" {}", arguments->size());
        for (const auto &argument : *arguments)
            key += std::format(" {}:{}", argument.size(), argument);
    }
    return key;
}

} // namespace

SharedOutcomes::SharedOutcomes(const std::vector<TestCase> &tests)
{
    std::map<std::string, std::vector<const TestCase *>> same;
    for (const TestCase &test : tests)
        if (auto key = keyFor(test))
            same[*std::move(key)].push_back(&test);
    for (const auto &[key, members] : same)
        if (members.size() > 1)
            for (const TestCase *test : members)
                m_keys[test->name] = key;
}

const std::string *SharedOutcomes::keyOf(const TestCase &test) const
{
    const auto found = m_keys.find(test.name);
    return found == m_keys.end() ? nullptr : &found->second;
}

const StdioJudge::Outcome *SharedOutcomes::find(const TestCase &test) const
{
    const auto *key = keyOf(test);
    const auto found = key != nullptr ? m_outcomes.find(*key) : m_outcomes.end();
    return found == m_outcomes.end() ? nullptr : &found->second;
}

void SharedOutcomes::keep(const TestCase &test, const StdioJudge::Outcome &outcome)
{
    if (const auto *key = keyOf(test))
        m_outcomes.insert_or_assign(*key, outcome);
}

void SharedOutcomes::forget(const TestCase &test)
{
    if (const auto *key = keyOf(test))
        m_outcomes.erase(*key);
}

} // namespace assay::judge
