#include "base/error.h"

#include <cerrno>
#include <gtest/gtest.h>
#include <set>
#include <string>

namespace assay {
namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return fail(ErrorCode::InvalidArgument, "odd");
    return number / 2;
}

Result<int> quarter(int number)
{
    const int first = TRY(half(number));
    return TRY(half(first));
}

TEST(Try, YieldsTheValueOrPassesTheErrorOn)
{
    EXPECT_EQ(quarter(8).value(), 2);
    const auto failed = quarter(6);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(failed.error().detail, "odd");
}

TEST(Error, MessageNamesTheSystemsReason)
{
    errno = ENOSPC;
    const std::unexpected<Error> error = failErrno("cannot write x");
    EXPECT_EQ(error.error().message(), "cannot write x: No space left on device");
}

TEST(Error, EveryCodeHasANameOfItsOwn)
{
    std::set<std::string> names;
    const int last = static_cast<int>(ErrorCode::Internal);
    for (int code = 0; code <= last; ++code)
        names.insert(errorCodeName(static_cast<ErrorCode>(code)));
    EXPECT_EQ(names.size(), static_cast<std::size_t>(last) + 1);
}

} // namespace
} // namespace assay
