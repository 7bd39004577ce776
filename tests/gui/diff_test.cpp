// Two outputs compared: the algorithm by its own definition, the words, the model, the view.

#include "diff/diff_model.h"
#include "diff/diff_view.h"
#include "diff/sequence_diff.h"
#include "diff/text_diff.h"
#include "theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <random>

using namespace assay::ide;
using namespace std::chrono_literals;

namespace {

using Sequence = std::vector<std::uint32_t>;

/// The right side, made of the left one and the changes.
Sequence applied(const Sequence &left, const Sequence &right,
                 const std::vector<SequenceChange> &changes)
{
    Sequence made;
    std::size_t at = 0;
    for (const SequenceChange &change : changes) {
        while (at < static_cast<std::size_t>(change.leftFrom))
            made.push_back(left[at++]);
        at += static_cast<std::size_t>(change.leftCount);
        for (int i = 0; i < change.rightCount; ++i)
            made.push_back(right[static_cast<std::size_t>(change.rightFrom + i)]);
    }
    made.insert(made.end(), left.begin() + static_cast<std::ptrdiff_t>(at), left.end());
    return made;
}

/// Length of a longest common subsequence, by the table.
int common(const Sequence &left, const Sequence &right)
{
    std::vector<std::vector<int>> table(left.size() + 1, std::vector<int>(right.size() + 1));
    for (std::size_t i = 1; i <= left.size(); ++i)
        for (std::size_t k = 1; k <= right.size(); ++k)
            table[i][k] = left[i - 1] == right[k - 1] ? table[i - 1][k - 1] + 1
                                                      : std::max(table[i - 1][k], table[i][k - 1]);
    return table[left.size()][right.size()];
}

QString sentence(const char *expected, const char *found)
{
    return firstDifferenceText(
        firstDifference(QString::fromUtf8(expected), QString::fromUtf8(found)));
}

TextDiff diffOf(const QString &expected, const QString &found)
{
    return compareTexts(expected, found, DiffBudget(10s));
}

template <typename T> T *child(const QWidget &parent, const char *name)
{
    return parent.findChild<T *>(QString::fromLatin1(name));
}

/// Numbers, one a line.
QString numbers(int count, std::uint32_t seed)
{
    std::mt19937 random(seed);
    QString text;
    for (int i = 0; i < count; ++i)
        text += QString::number(static_cast<quint32>(random())) + u'\n';
    return text;
}

} // namespace

class DiffTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Theme::apply(*static_cast<QApplication *>(QCoreApplication::instance()), Scheme::Light);
    }

    void changesLeadToTheOtherSideAndAreAsFewAsPossible()
    {
        std::mt19937 random(20261121);
        for (int round = 0; round < 20'000; ++round) {
            const auto letters = 1 + random() % 4;
            Sequence left(random() % 14);
            Sequence right(random() % 14);
            for (Sequence *side : {&left, &right})
                std::ranges::generate(
                    *side, [&] { return static_cast<std::uint32_t>(random() % letters); });
            DiffBudget budget(10s);
            const auto changes = diffSequences(left, right, budget);
            QVERIFY(changes);
            QVERIFY(applied(left, right, *changes) == right);
            int touched = 0;
            for (const SequenceChange &change : *changes)
                touched += change.leftCount + change.rightCount;
            QCOMPARE(touched,
                     static_cast<int>(left.size() + right.size()) - 2 * common(left, right));
        }
    }

    void longSequencesWithFewChangesAreQuick()
    {
        Sequence left(200'000);
        std::ranges::generate(left, [n = 0U]() mutable { return n++; });
        Sequence right = left;
        right.erase(right.begin() + 1000);
        right.insert(right.begin() + 150'000, 77);
        DiffBudget budget(10s);
        const auto changes = diffSequences(left, right, budget);
        QVERIFY(changes);
        QCOMPARE(changes->size(), std::size_t{2});
        QCOMPARE((*changes)[0], (SequenceChange{1000, 1, 1000, 0}));
    }

    void aSpentBudgetEndsTheComparison()
    {
        QElapsedTimer clock;
        clock.start();
        const TextDiff diff =
            compareTexts(numbers(40'000, 1), numbers(40'000, 2), DiffBudget(100ms));
        QVERIFY(!diff.complete);
        QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(diff.changes, (std::vector<int>{0}));
        QCOMPARE(diff.rows.size(), std::size_t{40'000});
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!compareTexts(numbers(9000, 1), numbers(9000, 2), DiffBudget(10s, stop.get_token()))
                     .complete);
    }

    void theFirstDifferenceIsSaidInWords()
    {
        QCOMPARE(sentence("1\n42 7\n", "1\n41 7\n"),
                 QStringLiteral("Line 2, column 2: expected 42, found 41."));
        QCOMPARE(sentence("a b\n", "a\tb\n"),
                 QStringLiteral("Line 1, column 2: expected a space, found a tab."));
        QCOMPARE(sentence("a\n", "a\r\n"),
                 QStringLiteral("Line 1, column 2: expected the end of the line, found a carriage "
                                "return."));
        QCOMPARE(sentence("a\nb\n", "a\nb"),
                 QStringLiteral("Only the end of line 2 is missing in your output."));
        QCOMPARE(sentence("a", "a\n"),
                 QStringLiteral("Your output has one end of line too many, in line 1."));
        QCOMPARE(sentence("a\nb\n", "a\n"),
                 QStringLiteral("Your output ends in line 2, column 1; expected b."));
        QCOMPARE(
            sentence("a\n", "a\nmore\n"),
            QStringLiteral("Your output should end in line 2, column 1; it goes on with more."));
        QCOMPARE(sentence("a\n", "a\n"),
                 QStringLiteral("Both are the same, character for character."));
        QCOMPARE(sentence("a", ""),
                 QStringLiteral("Your output ends in line 1, column 1; expected a."));
    }

    void linesFaceEachOther()
    {
        const TextDiff diff =
            diffOf(QStringLiteral("a\nb\nc\nd \ne\n"), QStringLiteral("a\nX\nY\nc\nd\ne"));
        using Kind = DiffRow::Kind;
        std::vector<Kind> kinds;
        for (const DiffRow &row : diff.rows)
            kinds.push_back(row.kind);
        QCOMPARE(kinds, (std::vector{Kind::Same, Kind::Changed, Kind::FoundOnly, Kind::Same,
                                     Kind::Spaces, Kind::Spaces}));
        QCOMPARE(diff.changes, (std::vector{1, 4}));
    }

    void theModelKeepsItsPromises()
    {
        DiffModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDiff(diffOf(QStringLiteral("1\n2 \n3\n"), QStringLiteral("1\n4\n3")));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.columnCount(), 4);
        const auto text = [&model](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(text(0, DiffModel::ExpectedText), QStringLiteral("1↵"));
        QCOMPARE(text(1, DiffModel::ExpectedText), QStringLiteral("2·↵"));
        QCOMPARE(text(1, DiffModel::FoundText), QStringLiteral("4↵"));
        QCOMPARE(text(2, DiffModel::FoundText), QStringLiteral("3")); // without its end
        QCOMPARE(model.index(1, DiffModel::FoundText).data(DiffModel::RawTextRole).toString(),
                 QStringLiteral("4"));
        QCOMPARE(model.changes(), (std::vector{1}));
        model.setLayout(DiffModel::Layout::Unified);
        QCOMPARE(model.columnCount(), 3);
        QCOMPARE(model.rowCount(), 5); // 1, both expected lines, both found ones
        QCOMPARE(text(1, DiffModel::ExpectedText), QStringLiteral("2·↵"));
        QCOMPARE(text(3, DiffModel::ExpectedText), QStringLiteral("4↵"));
        QCOMPARE(text(3, DiffModel::ExpectedNumber), QString());
        QCOMPARE(text(3, DiffModel::FoundNumber), QStringLiteral("2"));
        QVERIFY(model.index(3, DiffModel::ExpectedText)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("Your line 2")));
        model.setDiff({});
        QCOMPARE(model.rowCount(), 0);
    }

    void longOutputsAreCutForTheView()
    {
        DiffModel model;
        model.setDiff(diffOf(numbers(DiffModel::rowLimit + 5, 1), {}));
        QVERIFY(model.isCut());
        QCOMPARE(model.rowCount(), DiffModel::rowLimit);
        const QString line(1'000'000, u'x');
        model.setDiff(diffOf(line, line + u'y'));
        QVERIFY(model.index(0, DiffModel::ExpectedText).data().toString().size() <=
                DiffModel::lineLimit + 1);
    }

    void theViewGoesFromDifferenceToDifference()
    {
        DiffView view;
        view.resize(700, 220);
        view.show();
        QVERIFY(child<QLabel>(view, "diffMessage")->isVisible());
        QSignalSpy compared(&view, &DiffView::compared);
        QString expected = numbers(300, 3);
        QString found = expected;
        found.insert(found.indexOf(u'\n', 1500), QStringLiteral("!"));
        found += QStringLiteral("more\n");
        view.compare(QStringLiteral("small 04"), expected, found);
        QVERIFY(compared.wait(5000));
        auto *table = child<QTableView>(view, "diffTable");
        QVERIFY(table->isVisible());
        QVERIFY(child<QLabel>(view, "diffSentence")
                    ->text()
                    .startsWith(QStringLiteral("small 04 – Line ")));
        QCOMPARE(child<QLabel>(view, "diffNote")->text(), QStringLiteral("2 places differ."));
        const auto &changes = view.model().changes();
        QCOMPARE(table->currentIndex().row(), changes[0]);
        QVERIFY(
            table->viewport()->rect().contains(table->visualRect(table->currentIndex()).center()));
        QTest::mouseClick(child<QPushButton>(view, "diffNext"), Qt::LeftButton);
        QCOMPARE(table->currentIndex().row(), changes[1]);
        QVERIFY(!view.goToNext());
        QVERIFY(view.goToPrevious());
        QCOMPARE(table->currentIndex().row(), changes[0]);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().endsWith(u'!'));
        child<QPushButton>(view, "diffUnified")->click();
        QCOMPARE(view.model().columnCount(), 3);
        QCOMPARE(table->horizontalHeader()->visualIndex(DiffModel::FoundNumber), 1);
        child<QPushButton>(view, "diffUnified")->click();
        QCOMPARE(table->horizontalHeader()->visualIndex(DiffModel::FoundNumber), 2);
    }

    void bothSidesScrollAcrossAsOne()
    {
        DiffView view;
        view.resize(500, 200);
        view.show();
        QSignalSpy compared(&view, &DiffView::compared);
        view.compare({}, QString(400, u'a') + u'\n', QString(400, u'b') + u'\n');
        QVERIFY(compared.wait(5000));
        auto *across = child<QScrollBar>(view, "diffAcross");
        QVERIFY(across->isVisible());
        const QPixmap before = view.grab();
        QTest::keyClick(child<QTableView>(view, "diffTable"), Qt::Key_Right);
        QVERIFY(across->value() > 0);
        view.compare({}, QStringLiteral("a\n"), QStringLiteral("b\n"));
        QVERIFY(compared.wait(5000));
        QVERIFY(!across->isVisible());
    }

    void whatIsTooDifferentIsSaidToBe()
    {
        DiffView view;
        view.show();
        QSignalSpy compared(&view, &DiffView::compared);
        view.compare({}, numbers(60'000, 1), numbers(60'000, 2), 20ms);
        QVERIFY(compared.wait(10'000));
        QVERIFY(child<QLabel>(view, "diffNote")->text().contains(QStringLiteral("too different")));
        QVERIFY(child<QLabel>(view, "diffNote")->text().contains(QStringLiteral("20,000")));
        auto *full = child<QPushButton>(view, "diffFull");
        QVERIFY(full->isVisible());
        full->click();
        auto *window = child<QWidget>(view, "textWindow");
        QVERIFY(window && window->isVisible());
        QCOMPARE(child<QPlainTextEdit>(*window, "textWindowFound")->blockCount(), 60'001);
        QVERIFY(QTest::qWaitForWindowActive(window));
        QTest::keyClick(window, Qt::Key_Escape);
        QTRY_VERIFY(!child<QWidget>(view, "textWindow"));
        view.compare({}, QStringLiteral("1\n"), QStringLiteral("2\n"));
        QVERIFY(compared.wait(5000));
        QVERIFY(!full->isVisible());
        view.compare({}, numbers(60'000, 1), numbers(60'000, 2), 10s);
        view.showMessage(QStringLiteral("Nothing.")); // the comparison is dropped
        QTest::qWait(100);
        QVERIFY(child<QLabel>(view, "diffMessage")->isVisible());
    }
};

QTEST_MAIN(DiffTest)
#include "diff_test.moc"
