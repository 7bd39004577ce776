#include "samples.h"

namespace assay::ide::samples {

namespace {

AssignmentEntry entry(const char *title, const char *course, ProgressState state, double best,
                      const char *language)
{
    AssignmentEntry made;
    made.title = QString::fromUtf8(title);
    made.shortName = made.title.toLower().replace(u' ', u'-');
    made.path = QStringLiteral("/assignments/") + made.shortName;
    made.course = QString::fromUtf8(course);
    made.languages = {QString::fromLatin1(language)};
    made.state = state;
    made.bestScore = best;
    made.maxScore = 100;
    made.scoring = true;
    made.difficulty = 1 + static_cast<int>(made.title.size()) % 3;
    made.tags = {QStringLiteral("arrays")};
    return made;
}

ResultRow row(const char *test, const char *label, VerdictView verdict, double seconds, double mebi,
              const char *happened)
{
    ResultRow made;
    made.test = QString::fromLatin1(test);
    made.label = QString::fromLatin1(label);
    made.verdict = verdict;
    made.figures = seconds >= 0;
    made.cpuSeconds = seconds;
    made.wallSeconds = seconds;
    made.memoryBytes = mebi * 1024 * 1024;
    made.limitSeconds = 1;
    made.limitBytes = 256.0 * 1024 * 1024;
    made.whatHappened = QString::fromUtf8(happened);
    return made;
}

} // namespace

QVector<AssignmentEntry> assignments()
{
    using enum ProgressState;
    QVector<AssignmentEntry> list{
        entry("Prefix sums", "Week 3 · Arrays", Solved, 100, "cpp"),
        entry("Two Sum", "Week 3 · Arrays", Solved, 100, "python"),
        entry("Rotate the array", "Week 3 · Arrays", Solved, 100, "cpp"),
        entry("Longest quiet stretch", "Week 3 · Arrays", Partly, 60, "cpp"),
        entry("Merge intervals", "Week 3 · Arrays", Solved, 100, "java"),
        entry("Department Top Earners", "Week 4 · Databases", Solved, 100, "sql"),
        entry("Orders without payment", "Week 4 · Databases", Untouched, 0, "sql"),
        entry("Running totals", "Week 4 · Databases", Tried, 0, "sql"),
        entry("First Dockerfile", "Week 5 · Containers", Untouched, 0, "bash"),
        entry("Multi-stage mastery", "Week 5 · Containers", Untouched, 0, "bash"),
    };
    list[8].kind = list[9].kind = AssignmentKindView::Lab;
    AssignmentEntry broken = entry("Kaputt", "Week 5 · Containers", Untouched, 0, "c");
    broken.broken = true;
    broken.problem = QStringLiteral("problem.yaml, line 4: “limits” must be a mapping.");
    list << broken;
    return list;
}

namespace {

QVector<StatementForm> markdown(const QString &text)
{
    return {{StatementForm::Kind::Markdown, QStringLiteral("en"), text, {}}};
}

} // namespace

AssignmentView stdioAssignment()
{
    AssignmentView view;
    view.id = view.shortName = QStringLiteral("quiet-stretch");
    view.title = QStringLiteral("Longest quiet stretch");
    view.statements = markdown(QString::fromUtf8(R"(# Longest quiet stretch

A street is measured once a minute. A **quiet stretch** is a run of consecutive minutes in which the
loudest and the softest value differ by at most $d$. How long is the longest one?

## Input

Two integers $n$ and $d$ ($1 \le n \le 10^6$, $0 \le d \le 10^9$), then $n$ integers
$a_1, a_2, \ldots, a_n$.

## Output

The length of the longest quiet stretch.

| group | limit | points |
|-------|-------|-------:|
| small | $n \le 1\,000$ | 30 |
| large | $n \le 10^6$ | 70 |

Use `std::deque` or

```cpp
while (window.spread() > d) window.pop(values[left++]);
```

1. read the values
2. move both ends
   - never back
)"));
    view.difficulty = 2;
    view.timeLimit = QStringLiteral("1 s");
    view.memoryLimit = QStringLiteral("256 MiB");
    view.maxScore = 100;
    view.scoring = true;
    view.hints = {QStringLiteral("Which end of the stretch must move when it is *too loud*?"),
                  QStringLiteral("Keep the candidates for the maximum in a `deque`."),
                  QStringLiteral("Each value enters and leaves once: $O(n)$.")};
    view.samples = {
        {QStringLiteral("sample/1"),
         QStringLiteral("Sample 1"),
         QStringLiteral("6 2\n4 5 3 9 8 8\n"),
         QStringLiteral("3\n"),
         {},
         false},
        {QStringLiteral("sample/2"),
         QStringLiteral("Sample 2"),
         QStringLiteral("3 0\n7 7 7\n"),
         QStringLiteral("3\n"),
         {},
         false},
    };
    view.groups = {
        {QStringLiteral("samples"), 0, VisibilityView::Shown, 2, QStringLiteral("sample")},
        {QStringLiteral("small"), 30, VisibilityView::VerdictOnly, 10,
         QStringLiteral("secret/small")},
        {QStringLiteral("large"), 70, VisibilityView::Hidden, 0, QStringLiteral("secret/large")}};
    view.languages = {QStringLiteral("cpp")};
    return view;
}

AssignmentView functionAssignment()
{
    AssignmentView view;
    view.id = view.shortName = QStringLiteral("two-sum");
    view.title = QStringLiteral("Two Sum");
    view.kind = AssignmentKindView::Function;
    view.entryPoint = QStringLiteral("two_sum");
    view.statements = markdown(QStringLiteral(
        "Return the positions of the two numbers in `numbers` whose sum is `target`.\n"));
    view.difficulty = 1;
    view.timeLimit = QStringLiteral("2 s");
    view.samples = {{QStringLiteral("sample/1"),
                     QStringLiteral("Sample 1"),
                     QStringLiteral("[[2,7,11,15], 9]"),
                     QStringLiteral("[0,1]"),
                     {},
                     false},
                    {QStringLiteral("sample/2"),
                     QStringLiteral("Sample 2"),
                     QStringLiteral("[[3,\"a,b\"],6]"),
                     QStringLiteral("[0,1]"),
                     {},
                     false}};
    return view;
}

AssignmentView sqlAssignment()
{
    AssignmentView view;
    view.id = view.shortName = QStringLiteral("top-earners");
    view.title = QStringLiteral("Department Top Earners");
    view.kind = AssignmentKindView::Sql;
    view.statements =
        markdown(QStringLiteral("List every employee who earns the most in their *department*.\n"));
    QString setup =
        QStringLiteral("CREATE TABLE employee (id INTEGER, name TEXT, salary INTEGER);\n");
    for (int number = 1; number < 20; ++number)
        setup += QStringLiteral("INSERT INTO employee VALUES (%1, 'Person %1', %2);\n")
                     .arg(number)
                     .arg(1000 * number);
    view.samples = {{QStringLiteral("sample/1"),
                     QStringLiteral("Sample 1"),
                     setup,
                     QStringLiteral("IT|Max|90000\nSales|Henry|80000\n"),
                     {},
                     true}};
    return view;
}

QVector<ResultRow> expectedRows()
{
    QVector<ResultRow> rows = finishedRows();
    for (ResultRow &made : rows) {
        ResultRow empty;
        empty.test = made.test;
        empty.label = made.label;
        made = empty;
    }
    return rows;
}

QVector<ResultRow> finishedRows()
{
    using enum VerdictView;
    QVector<ResultRow> rows{
        row("sample/1", "sample 1", Accepted, 0.003, 1.5, ""),
        row("secret/small/04", "small 04", WrongAnswer, 0.003, 1.5, "line 1: expected 4, got 3"),
        row("secret/large/02", "large 02", TimeLimit, 1.0, 9.2, "stopped while computing"),
        row("secret/large/03", "large 03", Skipped, -1, 0, "group already lost"),
        row("secret/large/04", "large 04", RunTimeError, 0.021, 3.1,
            "invalid memory access (SIGSEGV), probably an index out of range"),
        row("secret/large/05", "large 05", MemoryLimit, 0.3, 256, "more than 256 MiB"),
        row("secret/large/06", "large 06", OutputLimit, 0.4, 2, "more than 64 MiB printed"),
        row("secret/large/07", "large 07", SecurityViolation, 0.001, 1, "tried to open a socket"),
    };
    rows[0].expected = rows[0].output = QStringLiteral("3\n");
    rows[1].expected = QStringLiteral("4\n");
    rows[1].output = QStringLiteral("3\n");
    rows[1].difference = DifferenceView{1, 1, QStringLiteral("4"), QStringLiteral("3")};
    rows[1].errorOutput = QStringLiteral("debug: left=2 right=4\n");
    return rows;
}

RunSummary runningSummary()
{
    RunSummary summary;
    summary.submissionId = QStringLiteral("s1");
    summary.purpose = RunPurpose::Submit;
    summary.phase = RunPhase::Testing;
    summary.verdict = VerdictView::WrongAnswer;
    summary.score = 60;
    summary.maxScore = 100;
    summary.scoring = true;
    summary.testsDone = 20;
    summary.testsPassed = 15;
    summary.testsTotal = 28;
    summary.hidden = {0, 12, false};
    return summary;
}

RunSummary finishedSummary()
{
    RunSummary summary = runningSummary();
    summary.phase = RunPhase::Finished;
    summary.testsDone = 28;
    summary.hidden = {9, 12, true};
    summary.finished = QStringLiteral("10:42");
    return summary;
}

QString compileLog()
{
    return QStringLiteral(
        "main.cpp: In function ‘int main()’:\n"
        "main.cpp:9:31: error: ‘value’ was not declared in this scope; did you mean ‘values’?\n"
        "    9 |     for (int right = 0; right < value.size(); ++right) {\n"
        "      |                               ^~~~~\n"
        "      |                               values\n"
        "main.cpp:12:9: warning: unused variable ‘best’ [-Wunused-variable]\n");
}

QVector<DiagnosticView> diagnostics()
{
    return {{DiagnosticSeverity::Error, QStringLiteral("main.cpp"), 9, 31,
             QStringLiteral("‘value’ was not declared in this scope; did you mean ‘values’?")},
            {DiagnosticSeverity::Warning, QStringLiteral("main.cpp"), 12, 9,
             QStringLiteral("unused variable ‘best’ [-Wunused-variable]")}};
}

} // namespace assay::ide::samples
