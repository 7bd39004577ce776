#include "protocol/codec.h"

#include <gtest/gtest.h>

#include <random>

namespace assay::sandbox {
namespace {

Job fullJob()
{
    Job job;
    job.id = 0x1122334455667788;
    job.profile = "compiler";
    job.command = {"/usr/bin/gcc", "", "-o", "a b\n\"c"};
    job.environment = {"A=1", "B="};
    job.directory = "/box/sub";
    job.binds = {{"/tmp/x", "/box/x", true}, {"/usr/share", "/data", false}};
    job.limits.cpuTime = std::chrono::microseconds(1'234'567);
    job.limits.wallTime = std::chrono::hours(24);
    job.limits.memoryBytes = ~std::uint64_t{0};
    job.limits.processes = 7;
    job.limits.limitAddressSpace = false;
    job.hasResultChannel = true;
    return job;
}

Report fullReport()
{
    Report report;
    report.jobId = 9;
    report.outcome = Outcome::Killed;
    report.exitCode = 255;
    report.signal = 9;
    report.reason = Reason::Memory;
    report.cpuTime = std::chrono::microseconds(1);
    report.stalled = std::chrono::microseconds(12);
    report.stackBytes = 77;
    report.memoryBytes = 1ULL << 40;
    report.outputTruncated = true;
    report.refused = {"socket", "ptrace"};
    report.layers = {{"user namespace", LayerState::Holds, ""}, {"x", LayerState::Missing, "why"}};
    report.limitsWhy = "because";
    report.failure = "nothing";
    return report;
}

TEST(Codec, CarriesAJob)
{
    const Job job = fullJob();
    const auto bytes = encodeJob(job);
    ASSERT_TRUE(bytes) << bytes.error();
    const auto copy = decodeJob(*bytes);
    ASSERT_TRUE(copy) << copy.error();
    EXPECT_EQ(copy->id, job.id);
    EXPECT_EQ(copy->profile, job.profile);
    EXPECT_EQ(copy->command, job.command);
    EXPECT_EQ(copy->environment, job.environment);
    EXPECT_EQ(copy->directory, job.directory);
    ASSERT_EQ(copy->binds.size(), 2U);
    EXPECT_EQ(copy->binds[0].box, "/box/x");
    EXPECT_TRUE(copy->binds[0].writable);
    EXPECT_FALSE(copy->binds[1].writable);
    EXPECT_EQ(copy->limits.cpuTime, job.limits.cpuTime);
    EXPECT_EQ(copy->limits.wallTime, job.limits.wallTime);
    EXPECT_EQ(copy->limits.memoryBytes, job.limits.memoryBytes);
    EXPECT_EQ(copy->limits.processes, job.limits.processes);
    EXPECT_FALSE(copy->limits.limitAddressSpace);
    EXPECT_TRUE(copy->hasResultChannel);
    EXPECT_EQ(encodeJob(*copy), bytes);
}

TEST(Codec, CarriesAReportAndAHello)
{
    const std::string bytes = encodeReport(fullReport());
    const auto copy = decodeReport(bytes);
    ASSERT_TRUE(copy) << copy.error();
    EXPECT_EQ(copy->reason, Reason::Memory);
    EXPECT_EQ(copy->stalled, std::chrono::microseconds(12));
    EXPECT_EQ(copy->stackBytes, 77U);
    EXPECT_EQ(copy->layers[1].why, "why");
    EXPECT_EQ(encodeReport(*copy), bytes);

    Hello hello;
    hello.helperVersion = "1.2";
    hello.layers = fullReport().layers;
    hello.failure = "no";
    const auto helloCopy = decodeHello(encodeHello(hello));
    ASSERT_TRUE(helloCopy) << helloCopy.error();
    EXPECT_EQ(helloCopy->failure, "no");
    EXPECT_EQ(encodeHello(*helloCopy), encodeHello(hello));
}

TEST(Codec, RefusesEveryTruncationAndWhatIsTooLong)
{
    const std::string job = *encodeJob(fullJob());
    for (std::size_t length = 0; length < job.size(); ++length)
        EXPECT_FALSE(decodeJob(job.substr(0, length))) << length;
    EXPECT_FALSE(decodeJob(job + 'x'));
    const std::string report = encodeReport(fullReport());
    for (std::size_t length = 0; length < report.size(); ++length)
        EXPECT_FALSE(decodeReport(report.substr(0, length))) << length;
    EXPECT_FALSE(decodeReport(report + 'x'));
}

TEST(Codec, SurvivesDamageToEveryByte)
{
    const std::string job = *encodeJob(fullJob());
    const std::string report = encodeReport(fullReport());
    for (const char value : {'\0', '\x7f', '\xff'}) {
        for (std::size_t at = 0; at < job.size(); ++at) {
            std::string damaged = job;
            damaged[at] = value;
            const auto decoded = decodeJob(damaged);
            EXPECT_TRUE(!decoded || encodeJob(*decoded)); // sound after all: it encodes again
        }
        for (std::size_t at = 0; at < report.size(); ++at) {
            std::string damaged = report;
            damaged[at] = value;
            static_cast<void>(decodeReport(damaged));
        }
    }
}

TEST(Codec, SurvivesRandomBytes)
{
    std::mt19937 random(42);
    const std::string head = encodeReport(Report{}).substr(0, 6);
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes(random() % 300, '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(random());
        if (round % 2 == 0) // beyond the magic number and the version
            bytes = head + static_cast<char>(random() % 4) + '\0' + bytes;
        static_cast<void>(decodeJob(bytes));
        static_cast<void>(decodeReport(bytes));
        static_cast<void>(decodeHello(bytes));
    }
}

TEST(Codec, NamesWhatIsWrongWithAJob)
{
    const auto errorOf = [](auto change) {
        Job job = fullJob();
        change(job);
        const auto bytes = encodeJob(job);
        return bytes ? std::string() : bytes.error();
    };
    EXPECT_NE(errorOf([](Job &job) { job.command.clear(); }).find("no command"), std::string::npos);
    EXPECT_NE(errorOf([](Job &job) { job.environment = {"=x"}; }).find("NAME=value"),
              std::string::npos);
    EXPECT_NE(errorOf([](Job &job) { job.directory = "box"; }).find("absolute"), std::string::npos);
    EXPECT_NE(errorOf([](Job &job) { job.binds[0].host = "x"; }).find("bind source"),
              std::string::npos);
    EXPECT_NE(errorOf([](Job &job) { job.command[1] = std::string(1, '\0'); }).find("NUL"),
              std::string::npos);
    EXPECT_NE(errorOf([](Job &job) { job.limits.cpuTime = std::chrono::hours(25); }).find("CPU"),
              std::string::npos);
    EXPECT_NE(errorOf([](Job &job) { job.command[1].resize(1 << 20, 'x'); }).find("192 KiB"),
              std::string::npos);
    EXPECT_NE(errorOf([](Job &job) { job.command.resize(5000, "x"); }).find("4096"),
              std::string::npos);
}

TEST(Codec, CutsReportTextsSoThatTheyAlwaysFit)
{
    Report report = fullReport();
    report.failure.assign(1 << 20, 'x');
    report.refused.assign(1000, std::string(1000, 'y'));
    report.layers.assign(1000,
                         {std::string(5000, 'n'), LayerState::Weaker, std::string(5000, 'w')});
    const std::string bytes = encodeReport(report);
    EXPECT_LE(bytes.size(), maximumMessageBytes);
    EXPECT_TRUE(decodeReport(bytes));
}

} // namespace
} // namespace assay::sandbox
