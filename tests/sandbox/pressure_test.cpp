#include "helper/pressure.h"

#include <gtest/gtest.h>

namespace assay::sandbox {
namespace {

using std::chrono::microseconds;

TEST(Pressure, ReadsTheTotalOfEachKind)
{
    const std::string text = "some avg10=1.50 avg60=0.20 avg300=0.00 total=123456\n"
                             "full avg10=0.00 avg60=0.00 avg300=0.00 total=42\n";
    EXPECT_EQ(totalStall(text, Stall::Some), microseconds(123456));
    EXPECT_EQ(totalStall(text, Stall::Full), microseconds(42));
}

TEST(Pressure, IsZeroWhereTheKernelDoesNotSay)
{
    for (const char *text : {"", "\n", "some", "some avg10=0.00", "some total",
                             "some avg10=0 total=", "some avg10=0 total=x", "full avg10=0 total=7",
                             "awesome a total=7"})
        EXPECT_EQ(totalStall(text, Stall::Some), microseconds(0)) << text;
}

TEST(Pressure, TakesNumbersBeyondItsOwn)
{
    EXPECT_GT(totalStall("some a=0 total=18446744073709551615\n", Stall::Some), microseconds(0));
    EXPECT_EQ(totalStall("some a=0 total=99999999999999999999999\n", Stall::Some), microseconds(0));
}

TEST(Pressure, OfTheMachineNeverFalls)
{
    const microseconds before = machineCpuStall();
    EXPECT_GE(machineCpuStall(), before);
}

} // namespace
} // namespace assay::sandbox
