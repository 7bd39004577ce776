// Finding and replacing: every place, bounded in time.

#include "editor_support.h"

#include "editor/editor_pane.h"
#include "editor/find_bar.h"
#include "editor/overview_ruler.h"
#include "editor/text_search.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace assay::ide;
using namespace assay::ide::test;
using namespace std::chrono_literals;

namespace {

TextSearch searched(const CodeEditor &editor, const SearchQuery &query)
{
    TextSearch search;
    search.start(query);
    while (search.step(editor, 20ms) == TextSearch::State::Running) {
    }
    return search;
}

} // namespace

class EditorFindTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_pane.reset(); }

    void findsWordsCasesAndPatterns();
    void countsBytesNotCharacters();
    void countsAndMarksAllPlaces();
    void goesThroughAllPlacesAndRoundAgain();
    void replacesAllAsOneStep();
    void replacesWithPartsOfTheMatch();
    void replacesOneByOne();
    void replacesOnlyInTheSelection();
    void remembersWhatWasLookedFor();
    void findsEmptyMatches();
    void stopsACatastrophicPattern();
    void boundsWhatPatternsCost();
    void saysWhatIsWrongWithAPattern();
    void followsEdits();
    void searchesALargeTextInSlices();
    void marksPlacesInTheRuler();

private:
    template <typename Widget> Widget *part(const char *name)
    {
        return m_pane->findChild<Widget *>(QLatin1String(name));
    }
    QString message() { return part<QLabel>("findMessage")->toolTip(); }
    void show(const QString &text);
    void find(const QString &text)
    {
        auto *what = part<QLineEdit>("findText");
        what->clear();
        QTest::keyClicks(what, text);
    }
    CodeEditor &editor() { return *m_pane->currentEditor(); }

    std::unique_ptr<EditorPane> m_pane;
};

void EditorFindTest::init()
{
    m_pane = std::make_unique<EditorPane>();
    m_pane->resize(800, 400);
}

void EditorFindTest::show(const QString &text)
{
    m_pane->setFiles(cpp(), {{QStringLiteral("main.cpp"), text}}, {});
    m_pane->show();
    m_pane->openFindBar();
}

void EditorFindTest::findsWordsCasesAndPatterns()
{
    CodeEditor editor;
    editor.setContents(QStringLiteral("one One tone\nx1 x22 x333\n"));
    QCOMPARE(searched(editor, {.what = QStringLiteral("one")}).hits().size(), 3);
    QCOMPARE(searched(editor, {.what = QStringLiteral("one"), .matchCase = true}).hits().size(), 2);
    QCOMPARE(searched(editor, {.what = QStringLiteral("one"), .wholeWords = true}).hits().size(),
             2);
    QCOMPARE(searched(editor, {.what = QStringLiteral("x\\d+"), .pattern = true}).hits().size(), 3);
    QCOMPARE(searched(editor, {.what = QStringLiteral("x\\d+")}).hits().size(), 0);
    const auto within = searched(editor, {.what = QStringLiteral("one"), .begin = 1, .end = 8});
    QCOMPARE(within.hits().size(), 1);
    QCOMPARE(within.hits().front().begin, 4L);
}

void EditorFindTest::countsBytesNotCharacters()
{
    CodeEditor editor;
    editor.setContents(QString::fromUtf8("ä€😀 xy ä xy\n"));
    const auto hits = searched(editor, {.what = QStringLiteral("xy")}).hits();
    QCOMPARE(hits.size(), 2);
    QCOMPARE(hits[0].begin, 10L);
    QCOMPARE(hits[1].begin, 16L);
    QCOMPARE(searched(editor, {.what = QString::fromUtf8("Ä")}).hits().size(), 2);
}

void EditorFindTest::countsAndMarksAllPlaces()
{
    show(QStringLiteral("a b a\nc a\n"));
    find(QStringLiteral("a"));
    QCOMPARE(message(), QStringLiteral("1 of 3"));
    QVERIFY(isMarked(editor(), hitIndicator, 0, 0));
    QVERIFY(!isMarked(editor(), hitIndicator, 0, 2));
    QVERIFY(isMarked(editor(), hitIndicator, 1, 2));
    find(QStringLiteral("zz"));
    QCOMPARE(message(), QStringLiteral("Not found"));
    QVERIFY(!isMarked(editor(), hitIndicator, 0, 0));
    find(QStringLiteral("b"));
    QTest::keyClick(part<QLineEdit>("findText"), Qt::Key_Escape);
    QVERIFY(!isMarked(editor(), hitIndicator, 0, 2)); // closing the bar takes the marks away
}

void EditorFindTest::goesThroughAllPlacesAndRoundAgain()
{
    show(QStringLiteral("a b a\nc a\n"));
    auto *what = part<QLineEdit>("findText");
    find(QStringLiteral("a"));
    QTest::keyClick(what, Qt::Key_Return);
    QCOMPARE(message(), QStringLiteral("2 of 3"));
    m_pane->findNext();
    QCOMPARE(m_pane->cursorLine(), 1);
    m_pane->findNext();
    QCOMPARE(message(), QStringLiteral("1 of 3"));
    m_pane->findPrevious();
    QCOMPARE(message(), QStringLiteral("3 of 3"));
}

void EditorFindTest::replacesAllAsOneStep()
{
    show(QStringLiteral("aa b aa\n"));
    find(QStringLiteral("a"));
    part<QLineEdit>("replaceText")->setText(QStringLiteral("aa"));
    part<QPushButton>("replaceAll")->click();
    QCOMPARE(editor().contents(), QStringLiteral("aaaa b aaaa\n"));
    QCOMPARE(message(), QStringLiteral("4 place(s) replaced"));
    editor().undo();
    QCOMPARE(editor().contents(), QStringLiteral("aa b aa\n"));
}

void EditorFindTest::replacesWithPartsOfTheMatch()
{
    show(QStringLiteral("put(1, 22);\nput(a, b);\n"));
    part<QToolButton>("findPattern")->setChecked(true);
    find(QStringLiteral("put\\((\\w+), (\\w+)\\)"));
    part<QLineEdit>("replaceText")->setText(QStringLiteral("set(\\2, \\1)"));
    part<QPushButton>("replaceAll")->click();
    QCOMPARE(editor().contents(), QStringLiteral("set(22, 1);\nset(b, a);\n"));
}

void EditorFindTest::replacesOneByOne()
{
    show(QStringLiteral("x x x\n"));
    find(QStringLiteral("x"));
    part<QLineEdit>("replaceText")->setText(QStringLiteral("yx"));
    part<QPushButton>("replaceOne")->click();
    QCOMPARE(editor().contents(), QStringLiteral("yx x x\n"));
    part<QPushButton>("replaceOne")->click(); // not the x just put there
    QCOMPARE(editor().contents(), QStringLiteral("yx yx x\n"));
}

void EditorFindTest::replacesOnlyInTheSelection()
{
    m_pane->setFiles(cpp(), {{QStringLiteral("main.cpp"), QStringLiteral("a\na\na\na\n")}}, {});
    m_pane->show();
    editor().setSelection(1, 0, 3, 0);
    m_pane->openFindBar(); // several lines: they are where to look
    QVERIFY(part<QToolButton>("findInSelection")->isChecked());
    find(QStringLiteral("a"));
    QCOMPARE(message(), QStringLiteral("1 of 2"));
    part<QLineEdit>("replaceText")->setText(QStringLiteral("bbb"));
    part<QPushButton>("replaceAll")->click();
    QCOMPARE(editor().contents(), QStringLiteral("a\nbbb\nbbb\na\n"));
    find(QStringLiteral("b")); // the place has grown with its text
    QCOMPARE(message(), QStringLiteral("1 of 6"));
}

void EditorFindTest::remembersWhatWasLookedFor()
{
    show(QStringLiteral("one two\n"));
    auto *what = part<QLineEdit>("findText");
    find(QStringLiteral("one"));
    QTest::keyClick(what, Qt::Key_Return);
    find(QStringLiteral("two"));
    QTest::keyClick(what, Qt::Key_Return);
    what->clear();
    QTest::keyClick(what, Qt::Key_Up);
    QCOMPARE(what->text(), QStringLiteral("two"));
    QTest::keyClick(what, Qt::Key_Up);
    QCOMPARE(what->text(), QStringLiteral("one"));
    QTest::keyClick(what, Qt::Key_Down);
    QCOMPARE(what->text(), QStringLiteral("two"));
}

void EditorFindTest::findsEmptyMatches()
{
    show(QStringLiteral("a\nb\n"));
    part<QToolButton>("findPattern")->setChecked(true);
    find(QStringLiteral("^"));
    part<QLineEdit>("replaceText")->setText(QStringLiteral("> "));
    part<QPushButton>("replaceAll")->click();
    QVERIFY(editor().contents().startsWith(QStringLiteral("> a\n> b\n")));
    m_pane->setCursor(0, 0);
    m_pane->findNext(); // goes on, never stays at the same place
    QCOMPARE(m_pane->cursorLine(), 1);
    m_pane->findNext();
    QCOMPARE(m_pane->cursorLine(), 0);
}

void EditorFindTest::stopsACatastrophicPattern()
{
    show(QString(3000, u'a') + QStringLiteral("!\n"));
    part<QToolButton>("findPattern")->setChecked(true);
    WorkClock clock;
    clock.start();
    part<QLineEdit>("findText")->setText(QStringLiteral("(a+)+$"));
    m_pane->findNext();
    QTRY_VERIFY(message() != QStringLiteral("Searching…"));
    QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY2(message().startsWith(QStringLiteral("Stopped")), qPrintable(message()));
}

void EditorFindTest::boundsWhatPatternsCost()
{
    CodeEditor editor;
    editor.setContents(
        (QString(TextSearch::longestPatternLine, u'a') + QStringLiteral("!\n")).repeated(20));
    for (const char *pattern : {"(a+)+$", "(a|aa)+$", "a*a*[cd]", "a*a*a*[cd]", "(.*)(.*)(.*)[xy]",
                                "(?:.*.*)+[xy]", "(?=(a+))+b*\\1\\1$"}) {
        WorkClock clock;
        clock.start();
        searched(editor, {.what = QLatin1String(pattern), .pattern = true});
        QVERIFY2(clock.elapsed() < 2000, pattern);
    }
}

void EditorFindTest::saysWhatIsWrongWithAPattern()
{
    show(QStringLiteral("a\n"));
    part<QToolButton>("findPattern")->setChecked(true);
    find(QStringLiteral("(a"));
    QVERIFY(message().startsWith(QStringLiteral("Not a regular expression: ")));
    part<QPushButton>("replaceAll")->click();
    QCOMPARE(editor().contents(), QStringLiteral("a\n"));
}

void EditorFindTest::followsEdits()
{
    show(QStringLiteral("a\n"));
    find(QStringLiteral("a"));
    editor().insertAt(QStringLiteral("a a "), 0, 0);
    QTRY_COMPARE(message(), QStringLiteral("3 place(s)"));
}

void EditorFindTest::searchesALargeTextInSlices()
{
    show(QStringLiteral("int value = compute(1); // step\n").repeated(200'000));
    auto *what = part<QLineEdit>("findText");
    WorkClock clock;
    clock.start();
    what->setText(QStringLiteral("nowhere"));
    m_pane->findNext();
    const qint64 first = clock.elapsed(); // the window is free again after one slice
    QVERIFY2(first < 1000, qPrintable(QString::number(first)));
    QTRY_COMPARE_WITH_TIMEOUT(message(), QStringLiteral("Not found"), 20000);
    what->setText(QStringLiteral("value"));
    m_pane->findNext();
    QTRY_VERIFY_WITH_TIMEOUT(message().startsWith(QStringLiteral("More than")), 20000);
}

void EditorFindTest::marksPlacesInTheRuler()
{
    show(QStringLiteral("a\nb\na\n"));
    find(QStringLiteral("a"));
    QTRY_COMPARE(editor().ruler().marks().hits, (QVector<int>{0, 2}));
    editor().setDiagnostics(
        {{DiagnosticSeverity::Error, QStringLiteral("main.cpp"), 2, 1, QStringLiteral("bad")}});
    editor().insertAt(QStringLiteral("x"), 2, 0);
    QTRY_COMPARE(editor().ruler().marks().errors, (QVector<int>{1}));
    QTRY_COMPARE(editor().ruler().marks().changes, (QVector<int>{2}));
    editor().insertAt(QStringLiteral("whole\nlines\n"), 0, 0);
    QTRY_COMPARE(editor().ruler().marks().changes, (QVector<int>{0, 1, 4}));
    m_pane->prepareRun();
    QTRY_COMPARE(editor().ruler().marks().changes, QVector<int>());
}

int main(int argc, char **argv)
{
    return runEditorTest<EditorFindTest>(argc, argv);
}

#include "editor_find_test.moc"
