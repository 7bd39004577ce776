#include "samples.h"
#include "store/schema.h"

#include <SQLiteCpp/Statement.h>
#include <gtest/gtest.h>

namespace assay::store {
namespace {

using namespace std::chrono_literals;

TEST(Histogram, PercentilesAreTrueToSixPercent)
{
    Histogram histogram;
    EXPECT_EQ(histogram.percentile(0.5), 0us);
    for (int i = 1; i <= 1000; ++i)
        histogram.add(Duration(i * 100));
    EXPECT_EQ(histogram.count(), 1000);
    for (const double share : {0.01, 0.1, 0.5, 0.9, 0.99, 1.0})
        EXPECT_NEAR(static_cast<double>(histogram.percentile(share).count()), share * 100'000,
                    share * 6'000)
            << share;
}

TEST(Histogram, TakesAnyDuration)
{
    Histogram histogram;
    for (const auto sample : {Duration(-5), 0us, 1us, Duration(1'000'000h)})
        histogram.add(sample);
    EXPECT_EQ(histogram.count(), 4);
    EXPECT_EQ(histogram.percentile(0.1), 1us);
    EXPECT_GT(histogram.percentile(1), Duration(24h));
}

TEST(GradebookMetrics, AddUpOverProcessesAndDays)
{
    TestGradebook test;
    Metrics first;
    first[{Metric::RunTime, "python"}].add(10ms);
    first[{Metric::RunTime, "cpp"}].add(1ms);
    Metrics second;
    second[{Metric::RunTime, "python"}].add(10ms);
    second[{Metric::QueueLag, "submit"}].add(2s);
    ASSERT_TRUE(test.book->addMetrics(first));
    test.reopen();
    ASSERT_TRUE(test.book->addMetrics(second));

    const auto metrics = test.book->metrics().value();
    ASSERT_EQ(metrics.size(), 3U);
    EXPECT_EQ(metrics.at({Metric::RunTime, "python"}).count(), 2);
    EXPECT_EQ(metrics.at({Metric::RunTime, "cpp"}).count(), 1);
    EXPECT_EQ(metrics.at({Metric::QueueLag, "submit"}).percentile(1),
              Histogram::durationOf(Histogram::bucketOf(2s)));
}

TEST(GradebookMetrics, OldDaysGoAndTheFileStaysSmall)
{
    TestGradebook test;
    Metrics many;
    for (int i = 0; i < 100'000; ++i)
        many[{Metric::RunTime, "cpp"}].add(Duration(i));
    ASSERT_TRUE(test.book->addMetrics(many));
    SQLite::Database database(test.file().string(), SQLite::OPEN_READWRITE);
    EXPECT_LT(database.execAndGet("SELECT count(*) FROM metrics").getInt(), 250);

    database.exec("UPDATE metrics SET day = day - 1");
    EXPECT_TRUE(test.book->metrics(std::chrono::days(1)).value().empty());
    EXPECT_EQ(test.book->metrics(std::chrono::days(2)).value().size(), 1U);
    database.exec("UPDATE metrics SET day = day - 30");
    Metrics fresh;
    fresh[{Metric::SandboxStart, ""}].add(1ms);
    ASSERT_TRUE(test.book->addMetrics(fresh));
    EXPECT_EQ(database.execAndGet("SELECT count(*) FROM metrics").getInt(), 1);
}

} // namespace
} // namespace assay::store
