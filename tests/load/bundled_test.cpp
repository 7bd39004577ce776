#include "loaded.h"

using namespace assay;
using namespace assay::test;

TEST(Bundled, EveryAssignmentLoadsWithoutErrorOrWarning)
{
    const auto packages =
        load::findPackages(std::filesystem::path(ASSAY_SOURCE_DIR) / "assignments");
    for (const auto &package : packages) {
        const auto loaded = load::loadPackage(package);
        ASSERT_TRUE(loaded) << package;
        for (const auto &issue : loaded->issues)
            EXPECT_EQ(issue.severity, Severity::Note) << package << "\n" << textOf({issue});
        ASSERT_TRUE(loaded->assignment) << package;
        EXPECT_TRUE(loaded->assignment->runsEveryTest);
    }
}
