#include "story_support.h"

#include "bridge/convert.h"
#include "bridge/event_relay.h"
#include "bridge/judge_service.h"
#include "bridge/sandbox_check.h"
#include "bridge/task_runner.h"
#include "bridge/wording.h"

#include <QCoreApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <csignal>
#include <thread>

using namespace assay;
using namespace assay::ide;
using namespace assay::ide::test;

namespace {

Submission program()
{
    Submission submission;
    submission.languageId = "cpp";
    submission.files = {{"main.cpp", "int main() {}"}};
    return submission;
}

std::shared_ptr<const Assignment> assignmentWithTests(int count)
{
    auto assignment = std::make_shared<Assignment>();
    assignment->id = "id";
    assignment->titles["en"] = "Sums";
    for (int i = 0; i < count; ++i) {
        TestCase test;
        test.name = "secret/" + std::to_string(i);
        test.visibility = Visibility::Shown;
        assignment->tests.push_back(test);
    }
    assignment->groups.resize(1);
    return assignment;
}

TestFinished finished(int number, int total, Verdict verdict = Verdict::AC)
{
    TestResult result;
    result.test = "secret/" + std::to_string(number);
    result.visibility = Visibility::Shown;
    result.verdict = verdict;
    return {"s1", number + 1, total, result};
}

} // namespace

class BridgeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runnerKeepsOrderAndFinishesWhatIsDurable();
    void runnerDropsResultsOfDeadGuards();
    void relayGathersEvents();
    void relayKeepsEventsThatComeEarly();
    void relayCountsHiddenTestsOnly();
    void wordsWhatHappened();
    void wordsErrors();
    void readsTheSandboxCheck();
    void opensDraftsAndPackages();
    void refusesABrokenPackage();
};

void BridgeTest::runnerKeepsOrderAndFinishesWhatIsDurable()
{
    QList<int> order;
    std::atomic<bool> droppedRan = false;
    {
        std::atomic<bool> go = false;
        const std::jthread later([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            go = true;
            go.notify_all();
        });
        TaskRunner runner;
        runner.post([&] { go.wait(false); });
        for (int i = 0; i < 5; ++i)
            runner.post([&order, i] { order += i; }, TaskRunner::Kind::Durable);
        runner.post([&] { droppedRan = true; });
        // The destructor starts while the first task still waits.
    }
    QCOMPARE(order, (QList<int>{0, 1, 2, 3, 4}));
    QVERIFY(!droppedRan);
}

void BridgeTest::runnerDropsResultsOfDeadGuards()
{
    TaskRunner runner;
    int arrived = 0;
    QObject alive;
    auto dead = std::make_unique<QObject>();
    runner.run(dead.get(), [] { return 1; }, [&](int) { arrived += 100; });
    runner.run(&alive, [] { return 2; }, [&](int result) { arrived += result; });
    dead.reset();
    QTRY_COMPARE(arrived, 2);
}

void BridgeTest::relayGathersEvents()
{
    constexpr int tests = 400;
    EventRelay relay;
    QVector<RunUpdate> updates;
    connect(&relay, &EventRelay::delivered, this,
            [&](const RunUpdate &update) { updates += update; });
    relay.follow("s1", RunPurpose::Submit, assignmentWithTests(tests), program());
    std::jthread judge([&] {
        relay.receive(Queued{"s1", 0, tests});
        for (int i = 0; i < tests; ++i) {
            relay.receive(finished(i, tests));
            if (i % 4 == 0)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        Judgement judgement;
        judgement.submissionId = "s1";
        judgement.verdict = Verdict::AC;
        judgement.testsPassed = judgement.testsRun = judgement.testsTotal = tests;
        relay.receive(Judged{"s1", judgement});
    });
    QTRY_VERIFY(!updates.isEmpty() && updates.back().summary.phase == RunPhase::Finished);
    QVERIFY2(updates.size() < 60, qPrintable(QString::number(updates.size())));
    QStringList names;
    for (const RunUpdate &update : updates)
        for (const ResultRow &row : update.rows)
            names += row.test;
    QCOMPARE(names.size(), tests);
    QCOMPARE(names.front(), QStringLiteral("secret/0"));
    QCOMPARE(names.back(), QStringLiteral("secret/399"));
    QCOMPARE(updates.back().summary.verdict, VerdictView::Accepted);
    QCOMPARE(updates.back().summary.title, QStringLiteral("Sums"));
    // What was judged comes once, with the program.
    for (qsizetype i = 0; i + 1 < updates.size(); ++i)
        QVERIFY(!updates[i].judged);
    QVERIFY(updates.back().judged);
    QCOMPARE(updates.back().judged->judgement.testsPassed, tests);
    QCOMPARE(updates.back().judged->submission.files.front().name, std::string("main.cpp"));
}

void BridgeTest::relayKeepsEventsThatComeEarly()
{
    EventRelay relay;
    QVector<RunUpdate> updates;
    connect(&relay, &EventRelay::delivered, this,
            [&](const RunUpdate &update) { updates += update; });
    relay.receive(Queued{"s1", 0, 3});
    relay.receive(finished(0, 3, Verdict::TLE));
    QTest::qWait(60);
    QVERIFY(updates.isEmpty());
    relay.follow("s1", RunPurpose::Run, assignmentWithTests(3), program());
    QTRY_COMPARE(updates.size(), 1);
    QCOMPARE(updates[0].summary.testsDone, 1);
    QCOMPARE(updates[0].rows.size(), 1);
    QCOMPARE(updates[0].rows[0].verdict, VerdictView::TimeLimit);
    relay.receive(Cancelled{"s1"});
    QTRY_COMPARE(updates.back().summary.phase, RunPhase::Cancelled);
}

void BridgeTest::relayCountsHiddenTestsOnly()
{
    EventRelay relay;
    QVector<RunUpdate> updates;
    connect(&relay, &EventRelay::delivered, this,
            [&](const RunUpdate &update) { updates += update; });
    relay.follow("s1", RunPurpose::Submit, assignmentWithTests(0), program());
    relay.receive(Queued{"s1", 3, 12});
    relay.receive(TestFinished{"s1", 5, 12, std::nullopt});
    QTRY_VERIFY(!updates.isEmpty() && updates.back().summary.testsDone == 5);
    QVERIFY(updates.back().rows.isEmpty());
    QCOMPARE(updates.back().summary.testsTotal, 12);
    QCOMPARE(updates.back().summary.hidden.total, 12);
    QCOMPARE(updates.back().summary.ahead, 3);
}

void BridgeTest::wordsWhatHappened()
{
    TestResult result;
    result.verdict = Verdict::TLE;
    result.reason = EndReason::WallTime;
    QVERIFY(whatHappened(result).contains(QStringLiteral("waiting")));
    result.noisy = true; // nobody knows what it waited for
    QVERIFY(whatHappened(result).startsWith(QStringLiteral("not finished after")));
    result.noisy = false;
    result.reason = EndReason::CpuTime;
    QVERIFY(whatHappened(result).contains(QStringLiteral("computing")));
    result.verdict = Verdict::RTE;
    result.reason = EndReason::None;
    result.signal = SIGSEGV;
    QVERIFY(whatHappened(result).contains(QStringLiteral("SIGSEGV")));
    result.signal.reset();
    result.exitCode = 3;
    QVERIFY(whatHappened(result).contains(QLatin1Char('3')));
    result.verdict = Verdict::WA;
    result.difference = Difference{2, 1, "42", "41"};
    QCOMPARE(whatHappened(result), QStringLiteral("line 2: expected 42, got 41"));
    result.difference->found.clear();
    QCOMPARE(whatHappened(result), QStringLiteral("line 2: expected 42, got nothing"));
    result.difference->line = 0; // a function's result has no lines
    QCOMPARE(whatHappened(result), QStringLiteral("expected 42, got nothing"));
    result.verdict = Verdict::SV;
    result.refused = {"socket"};
    QCOMPARE(whatHappened(result),
             QStringLiteral("Your program tried to open a network connection (socket); networking "
                            "is off here."));
    result.refused = {"socket", "ptrace", "connect"};
    QCOMPARE(whatHappened(result),
             QStringLiteral("Your program tried to open a network connection (socket, connect); "
                            "networking is off here. Your program tried to reach into other "
                            "processes (ptrace); every program is alone here."));
    result.refused = {"socket"};
    result.verdict = Verdict::RTE;
    QVERIFY(whatHappened(result).startsWith(
        QStringLiteral("ended with exit code 3. Your program tried to open")));
    result.verdict = Verdict::AC;
    QVERIFY(whatHappened(result).startsWith(QStringLiteral("Your program tried to open")));
    result.refused.clear();
    QVERIFY(whatHappened(result).isEmpty());
    for (const auto verdict : {Verdict::RTE, Verdict::MLE}) {
        result.verdict = verdict;
        result.reason = EndReason::Stack;
        QCOMPARE(whatHappened(result), QStringLiteral("ran out of stack: endless recursion?"));
    }
    result.verdict = Verdict::AC;
    result.reason = EndReason::None;
    result.earlier = EarlierRun{Verdict::TLE, std::chrono::milliseconds(1050), {}, {}, {}};
    QVERIFY(whatHappened(result).contains(QStringLiteral("1.05 s (TLE)")));
    for (int signal = 1; signal < 65; ++signal)
        QVERIFY(!signalWords(signal).isEmpty());

    QCOMPARE(testLabel("secret/small/04"), QStringLiteral("small 04"));
    QCOMPARE(testLabel("sample/1"), QStringLiteral("sample 1"));
    QCOMPARE(durationWords(std::chrono::milliseconds(300)), QStringLiteral("300 ms"));
    QCOMPARE(durationWords(std::chrono::milliseconds(1500)), QStringLiteral("1.5 s"));
    QCOMPARE(memoryWords(ByteCount::mib(256)), QStringLiteral("256 MiB"));
}

void BridgeTest::wordsErrors()
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        const QString sentence = errorSentence({static_cast<ErrorCode>(code), "the detail", 0, {}});
        QVERIFY(sentence.contains(QStringLiteral("the detail")));
        QVERIFY(sentence.size() > 25);
    }
    Issues issues(5, Issue{Severity::Error, "problem.yaml", 3, "name is missing", "a text"});
    issues.insert(issues.begin(), Issue{Severity::Note, "x", 0, "unimportant", {}});
    const QString sentence = issuesSentence(issues);
    QVERIFY(sentence.contains(QStringLiteral("problem.yaml:3: name is missing; a text")));
    QVERIFY(!sentence.contains(QStringLiteral("unimportant")));
    QCOMPARE(sentence.count(QLatin1Char('\n')), 3);
}

void BridgeTest::readsTheSandboxCheck()
{
    const auto whole = parseSandboxCheck(
        R"({"ok":true,"layers":[{"name":"user namespace","state":"holds","why":null}],"failure":null})",
        0);
    QCOMPARE(whole.state, SandboxView::State::Holds);
    const auto weaker = parseSandboxCheck(
        R"({"ok":true,"layers":[{"name":"a","state":"holds"},{"name":"exact limits","state":"weaker","why":"no cgroup"}],"failure":null})",
        0);
    QCOMPARE(weaker.state, SandboxView::State::Weaker);
    QVERIFY(weaker.summary.contains(QStringLiteral("exact limits")));
    QVERIFY(weaker.details.contains(QStringLiteral("no cgroup")));
    QCOMPARE(parseSandboxCheck(R"({"layers":[],"failure":"not allowed"})", 3).details,
             QStringLiteral("not allowed"));
    for (const char *broken : {"", "{", "[]", "null", "{\"layers\":7}"})
        QCOMPARE(parseSandboxCheck(broken, 0).state, SandboxView::State::Missing);
}

void BridgeTest::opensDraftsAndPackages()
{
    QTemporaryDir folder;
    const QString path = makePackage(folder.path(), QStringLiteral("alpha"));
    AssignmentView opened;
    {
        JudgeService service;
        const QSignalSpy ready(&service, &JudgeService::ready);
        connect(&service, &JudgeService::assignmentOpened, this,
                [&](const AssignmentView &view) { opened = view; });
        service.start();
        QTRY_COMPARE(ready.size(), 1);
        QVERIFY(service.language(QStringLiteral("python")).has_value());
        service.openAssignment(path);
        QTRY_COMPARE(opened.title, QStringLiteral("Sum of two (alpha)"));
        service.saveDraft({opened.id,
                           QStringLiteral("c"),
                           {{QStringLiteral("a.c"), QStringLiteral("ä")}},
                           QStringLiteral("a.c"),
                           3,
                           4});
        // No waiting: what was handed over is saved by the destructor.
    }
    QCOMPARE(opened.samples.size(), 2);
    QCOMPARE(opened.samples[0].input, QStringLiteral("1 10\n"));
    QCOMPARE(opened.samples[0].output, QStringLiteral("11\n"));
    QCOMPARE(opened.shownTests.size(), 3);
    QCOMPARE(opened.languages,
             (QStringList{QStringLiteral("c"), QStringLiteral("cpp"), QStringLiteral("python")}));
    QCOMPARE(opened.difficulty, 1);
    QCOMPARE(opened.starters.size(), 1);

    JudgeService service;
    const QSignalSpy ready(&service, &JudgeService::ready);
    std::optional<DraftView> draft;
    QString language;
    connect(&service, &JudgeService::draftLoaded, this,
            [&](const QString &, const QString &id, const std::optional<DraftView> &loaded) {
                language = id;
                draft = loaded;
            });
    service.start();
    QTRY_COMPARE(ready.size(), 1);
    service.loadDraft(opened.id, {});
    QTRY_VERIFY(draft.has_value());
    QCOMPARE(language, QStringLiteral("c"));
    QCOMPARE(draft->files[0].text, QStringLiteral("ä"));
    QCOMPARE(draft->cursorLine, 3);
    QCOMPARE(draft->cursorColumn, 4);
}

void BridgeTest::refusesABrokenPackage()
{
    QTemporaryDir folder;
    const QString path = makePackage(folder.path(), QStringLiteral("alpha"));
    QVERIFY(QFile::remove(path + QStringLiteral("/data/sample/01.ans")));
    JudgeService service;
    const QSignalSpy ready(&service, &JudgeService::ready);
    QString sentence;
    QVector<AssignmentEntry> entries;
    connect(&service, &JudgeService::assignmentFailed, this,
            [&](const QString &, const QString &problem) { sentence = problem; });
    connect(&service, &JudgeService::entriesRead, this,
            [&](const QVector<AssignmentEntry> &read) { entries += read; });
    service.start();
    QTRY_COMPARE(ready.size(), 1);
    service.openAssignment(path);
    QTRY_VERIFY(sentence.contains(QStringLiteral("sample/01")));
    service.openAssignment(folder.path() + QStringLiteral("/nothing"));
    QTRY_VERIFY(!sentence.contains(QStringLiteral("sample/01")));
    QVERIFY(sentence.contains(QStringLiteral("nothing")));
    service.scan({folder.path()});
    QTRY_COMPARE(entries.size(), 1);
    QVERIFY(entries[0].broken);
    QVERIFY(entries[0].problem.contains(QStringLiteral("sample/01")));
}

int main(int argc, char **argv)
{
    const IsolatedHome home;
    QCoreApplication application(argc, argv);
    BridgeTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "bridge_test.moc"
