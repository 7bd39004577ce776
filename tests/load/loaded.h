#pragma once

#include "load/package.h"
#include "support/package_builder.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <stdexcept>
#include <string>
#include <string_view>

namespace assay::test {

/// Loads and expects an assignment; findings are shown when there is none.
inline std::shared_ptr<const Assignment> assignmentIn(const std::filesystem::path &path)
{
    const auto loaded = load::loadPackage(path);
    EXPECT_TRUE(loaded.has_value()) << (loaded ? "" : loaded.error().message());
    if (!loaded)
        return nullptr;
    EXPECT_TRUE(loaded->assignment) << textOf(loaded->issues);
    return loaded->assignment;
}

/// Loads and gives the findings as text; no assignment may come with an error.
inline std::string findingsOf(const std::filesystem::path &path)
{
    const auto loaded = load::loadPackage(path);
    if (!loaded)
        return "Error: " + loaded.error().message();
    EXPECT_EQ(loaded->assignment == nullptr, hasErrors(loaded->issues));
    return textOf(loaded->issues);
}

inline ::testing::AssertionResult holds(const std::string &text, const std::string &part)
{
    if (text.contains(part))
        return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << "\"" << part << "\" is not in:\n" << text;
}

/// The group or test of that name; throws, which fails the test, if there is none.
inline const TestGroup &groupNamed(const Assignment &assignment, std::string_view name)
{
    for (const auto &group : assignment.groups)
        if (group.name == name)
            return group;
    throw std::out_of_range("no such group");
}

inline const TestCase &testNamed(const Assignment &assignment, std::string_view name)
{
    for (const auto &test : assignment.tests)
        if (test.name == name)
            return test;
    throw std::out_of_range("no such test");
}

inline bool hasTest(const Assignment &assignment, std::string_view name)
{
    return std::ranges::contains(assignment.tests, name, &TestCase::name);
}

} // namespace assay::test
