#include "model/verdict.h"

#include <gtest/gtest.h>

namespace assay {
namespace {

TEST(Verdict, CodesGoBothWays)
{
    for (const auto verdict : {Verdict::AC, Verdict::WA, Verdict::TLE, Verdict::MLE, Verdict::OLE,
                               Verdict::RTE, Verdict::CE, Verdict::SV, Verdict::SK})
        EXPECT_EQ(verdictFromCode(verdictCode(verdict)), verdict);
    EXPECT_EQ(verdictCode(Verdict::TLE), "TLE");
    EXPECT_EQ(verdictFromCode("JE"), std::nullopt); // our failures are never verdicts
    EXPECT_EQ(verdictFromCode(""), std::nullopt);
}

} // namespace
} // namespace assay
