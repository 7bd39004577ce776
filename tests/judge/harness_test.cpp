#include "judge/command_line.h"
#include "judge/harness.h"

#include <gtest/gtest.h>

namespace assay::judge {
namespace {

TEST(Harness, makesANonceThatNobodyGuesses)
{
    EXPECT_EQ(makeNonce().size(), 32U);
    EXPECT_NE(makeNonce(), makeNonce());
}

TEST(Harness, passesArgumentsOnUntouched)
{
    const auto request = functionRequest("n", "a\"b.py", "f", " [123456789012345678901234, 1e2] ",
                                         ByteCount::mib(64));
    ASSERT_TRUE(request);
    EXPECT_EQ(*request, "{\"nonce\":\"n\",\"file\":\"a\\\"b.py\",\"entry\":\"f\","
                        "\"memory_mib\":64,\"arguments\": [123456789012345678901234, 1e2] }");
    for (const char *broken : {"", "{}", "1", "[1", "[1] ]"})
        EXPECT_FALSE(functionRequest("n", "f", "g", broken, {})) << broken;
    EXPECT_TRUE(parseJson(sqlRequest("n", "q.sql", "INSERT '\"\\\xFF\n'")));
}

TEST(Harness, findsOurRecordAmongForeignBytes)
{
    const auto record = readRecord("garbage\n{\"nonce\":\"other\",\"result\":1}\n"
                                   "{\"nonce\":\"mine\",\"result\":[2]}\n"
                                   "{\"nonce\":\"mine\",\"result\":3}",
                                   "mine");
    ASSERT_TRUE(record);
    ASSERT_TRUE(record->value);
    EXPECT_EQ(toText(*record->value), "[2]");
    for (const char *bytes :
         {"", "\n\n", "{\"nonce\":\"mine\"}", "{\"nonce\":1,\"result\":1}", "[]",
          "{\"nonce\":\"mine\",\"columns\":[\"a\"],\"rows\":[[1,2]]}",
          "{\"nonce\":\"mine\",\"rows\":[[1]]}",
          "{\"nonce\":\"mine\",\"error\":{\"kind\":\"unheard\",\"message\":\"\"}}"})
        EXPECT_FALSE(readRecord(bytes, "mine")) << bytes;
}

TEST(Harness, readsRowsOfEveryKind)
{
    const auto record = readRecord("{\"nonce\":\"n\",\"columns\":[\"a\",\"b\"],"
                                   "\"rows\":[[1,null],[\"x\",{\"blob\":\"00FF\"}]]}",
                                   "n");
    ASSERT_TRUE(record && record->rows);
    EXPECT_EQ(formatRows(*record->rows), "-- columns: a|b\n1|NULL\nx|00FF\n");
}

TEST(Harness, readsErrors)
{
    const auto record =
        readRecord("{\"nonce\":\"n\",\"error\":{\"kind\":\"missing\",\"message\":\"no f\"}}", "n");
    ASSERT_TRUE(record && record->error);
    EXPECT_EQ(record->error->kind, HarnessError::Kind::Missing);
    EXPECT_EQ(record->error->message, "no f");
}

TEST(Harness, runsTheDriverInPlaceOfTheProgram)
{
    Language java{.id = "java", .runCommand = {"java", "-cp", ".", "{class}"}};
    EXPECT_EQ(*driverCommand(java),
              (std::vector<std::string>{"java", "--add-opens=java.base/java.io=ALL-UNNAMED", "-cp",
                                        ".:/harness", "assayharness.Driver"}));
    Language python{.id = "python", .runCommand = {"python3", "{entry}"}};
    EXPECT_EQ(*driverCommand(python), (std::vector<std::string>{"python3", "/harness/driver.py"}));
    EXPECT_FALSE(driverCommand(Language{.id = "cpp"}));
}

TEST(CommandLine, fillsInPlaceholders)
{
    const std::vector<std::string> command{"cc",       "{sources}",       "-o",
                                           "{output}", "-m{memory_mib}m", "{entry}"};
    EXPECT_EQ(
        expandCommand(command, {.entry = "-x.c",
                                .sources = {"a b.c", "-y.c"},
                                .output = "/box/p",
                                .memory = ByteCount::mib(7)}),
        (std::vector<std::string>{"cc", "a b.c", "./-y.c", "-o", "/box/p", "-m7m", "./-x.c"}));
}

} // namespace
} // namespace assay::judge
