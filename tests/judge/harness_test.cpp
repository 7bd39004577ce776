#include "judge/compile/command_line.h"
#include "judge/harness/harness.h"

#include <gtest/gtest.h>

namespace assay::judge {
namespace {

TEST(Harness, makesANonceThatNobodyGuesses)
{
    EXPECT_EQ(makeNonce().size(), 32U);
    EXPECT_NE(makeNonce(), makeNonce());
}

TEST(Harness, passesArgumentsOnUntouchedInOneLine)
{
    const auto line = callLine(" [123456789012345678901234,\r\n 1e2] ");
    ASSERT_TRUE(line);
    EXPECT_EQ(*line, " [123456789012345678901234,   1e2] \n");
    for (const char *broken : {"", "{}", "1", "[1", "[1] ]", "[\"a\nb\"]"})
        EXPECT_FALSE(callLine(broken)) << broken;
    EXPECT_TRUE(parseJson(sqlRequest("n", "q.sql", "INSERT '\"\\\xFF\n'", {})));
}

TEST(Harness, tellsTheDriverWhatAllCallsShare)
{
    CallHeader header{
        .nonce = "n", .file = "a\"b.py", .entryPoint = "f", .memory = ByteCount::mib(64)};
    EXPECT_EQ(headerLine(header), "{\"nonce\":\"n\",\"file\":\"a\\\"b.py\",\"entry\":\"f\","
                                  "\"memory_mib\":64,\"report\":null,\"exceptions\":false}\n");
    header.reportArgument = 1;
    header.exceptions = true;
    EXPECT_TRUE(headerLine(header).ends_with(",\"report\":1,\"exceptions\":true}\n"));
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

TEST(Harness, readsSetsAndWhatACallCost)
{
    const auto record = readRecord("{\"nonce\":\"n\",\"result\":[{\"\\u0000set\":[2,1]}],"
                                   "\"cpu_us\":1500,\"memory_kib\":2048}",
                                   "n");
    ASSERT_TRUE(record && record->value);
    EXPECT_EQ(toText(*record->value), "[[2, 1]]");
    EXPECT_TRUE(record->value->items.at(0).unordered);
    EXPECT_FALSE(record->value->unordered);
    EXPECT_EQ(record->cpuTime, std::chrono::microseconds(1500));
    EXPECT_EQ(record->memory, ByteCount::mib(2));
    const auto lies = readRecord(
        "{\"nonce\":\"n\",\"result\":1,\"cpu_us\":-5,\"memory_kib\":99999999999999999999}", "n");
    ASSERT_TRUE(lies);
    EXPECT_FALSE(lies->cpuTime);
    EXPECT_EQ(lies->memory, ByteCount());
}

TEST(Harness, readsTheClassesOfAnException)
{
    const auto record = readRecord("{\"nonce\":\"n\",\"error\":{\"kind\":\"exception\",\"message\":"
                                   "\"KeyError: 1\",\"types\":[\"KeyError\",\"LookupError\"]}}",
                                   "n");
    ASSERT_TRUE(record && record->error);
    EXPECT_EQ(record->error->types, (std::vector<std::string>{"KeyError", "LookupError"}));
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
