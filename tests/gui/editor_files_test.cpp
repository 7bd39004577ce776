// Files of the editor: tabs, two views, folds, line ends, themes, large texts.

#include "editor_support.h"

#include "editor/code_colors.h"
#include "editor/editor_pane.h"
#include "editor/editor_side.h"
#include "editor/syntax_lexer.h"
#include "editor/syntax_repository.h"
#include "editor/text_format.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>

using namespace assay::ide;
using namespace assay::ide::test;

namespace {

using Sci = QsciScintillaBase;

QStringList namesOf(const EditorPane &pane)
{
    QStringList names;
    for (const SourceView &file : pane.files())
        names += file.name;
    return names;
}

bool isHeader(const CodeEditor &editor, int line)
{
    return (tell(editor, Sci::SCI_GETFOLDLEVEL, line) & Sci::SC_FOLDLEVELHEADERFLAG) != 0;
}

bool isLineVisible(const CodeEditor &editor, int line)
{
    return tell(editor, Sci::SCI_GETLINEVISIBLE, line) != 0;
}

void styleAll(const CodeEditor &editor)
{
    tell(editor, Sci::SCI_COLOURISE, 0, -1);
}

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class EditorFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_pane.reset(); }

    void movesFiles();
    void showsAndChangesTheEntryFile();
    void keepsUndoWhenTabsChange();
    void showsOneFileTwice();
    void showsTwoFilesSideBySide();
    void clearsWithTwoViewsOpen();
    void removesAFileThatIsShownTwice();
    void goesToALine();
    void goesToProblemsBothWays();
    void foldsBrackets();
    void foldsIndentation();
    void correctsFoldsWhileTyping();
    void keepsLineEndsAndByteOrderMark();
    void typesTheLineEndsOfTheFile();
    void namesFormats();
    void knowsEveryLanguageWeHave();
    void takesThemes();
    void remembersOptions();
    void tidiesBeforeARunIfAsked();
    void zoomsBothViewsOnce();
    void pastesAMillionLines();
    void opensFiftyMegabytes();
    void refusesALineNobodyCanSee();
    void keepsATextItCannotShow();

private:
    CodeEditor &editor() { return *m_pane->currentEditor(); }
    std::unique_ptr<EditorPane> m_pane;
};

void EditorFilesTest::init()
{
    m_pane = std::make_unique<EditorPane>();
    m_pane->resize(800, 500);
    m_pane->setFiles(cpp(),
                     {{q("main.cpp"), q("int main() {\n    return f();\n}\n")},
                      {q("part.cpp"), q("int f() { return 0; }\n")}},
                     q("main.cpp"));
    m_pane->show();
}

void EditorFilesTest::movesFiles()
{
    const QSignalSpy edited(m_pane.get(), &EditorPane::edited);
    m_pane->moveCurrentFile(1);
    QCOMPARE(namesOf(*m_pane), (QStringList{q("part.cpp"), q("main.cpp")}));
    QCOMPARE(m_pane->currentFile(), q("main.cpp"));
    QCOMPARE(edited.size(), 1);
    m_pane->moveCurrentFile(1); // already the last
    QCOMPARE(edited.size(), 1);
    m_pane->findChild<QTabBar *>(q("fileTabs"))->moveTab(0, 1); // as the mouse does
    QCOMPARE(namesOf(*m_pane), (QStringList{q("main.cpp"), q("part.cpp")}));
    m_pane->showNeighbour(1);
    QCOMPARE(m_pane->currentFile(), q("part.cpp"));
    m_pane->showNeighbour(1);
    QCOMPARE(m_pane->currentFile(), q("main.cpp"));
}

void EditorFilesTest::showsAndChangesTheEntryFile()
{
    auto *tabs = m_pane->findChild<QTabBar *>(q("fileTabs"));
    QVERIFY(!tabs->tabIcon(0).isNull());
    QVERIFY(tabs->tabIcon(1).isNull());
    Q_EMIT tabs->customContextMenuRequested(tabs->tabRect(1).center());
    auto *menu = m_pane->findChild<QMenu *>(q("fileMenu"));
    auto *entry = menu->findChild<QAction *>(q("entryFile"));
    QVERIFY(entry->isEnabled());
    entry->trigger();
    menu->close();
    QCOMPARE(m_pane->entry(), q("part.cpp"));
    QVERIFY(tabs->tabIcon(0).isNull());
    QVERIFY(!tabs->tabIcon(1).isNull());
    QCOMPARE(tabs->accessibleTabName(1), q("part.cpp, entry file"));
}

void EditorFilesTest::keepsUndoWhenTabsChange()
{
    const QString before = editor().contents();
    type(editor(), "x");
    m_pane->setCurrentFile(q("part.cpp"));
    type(editor(), "y");
    m_pane->setCurrentFile(q("main.cpp"));
    editor().undo();
    QCOMPARE(editor().contents(), before);
    m_pane->setCurrentFile(q("part.cpp"));
    QVERIFY(editor().isUndoAvailable());
}

void EditorFilesTest::showsOneFileTwice()
{
    const QSignalSpy edited(m_pane.get(), &EditorPane::edited);
    CodeEditor *first = &editor();
    m_pane->toggleSplit();
    QVERIFY(m_pane->isSplit());
    CodeEditor *second = &editor();
    QVERIFY(second != first);
    QCOMPARE(m_pane->currentFile(), q("main.cpp"));
    second->setCursorPosition(1, 0);
    type(*second, "z");
    QCOMPARE(first->contents(), q("int main() {\nz    return f();\n}\n"));
    QCOMPARE(edited.size(), 1);
    // Both show styles, messages and their own cursor.
    second->grab();
    QVERIFY(styleAt(*first, 0) != 0);
    m_pane->setDiagnostics({{DiagnosticSeverity::Error, q("main.cpp"), 2, 1, q("bad")}});
    QCOMPARE(second->diagnosticText(1), q("bad"));
    QCOMPARE(first->diagnosticText(1), q("bad"));
    int line = -1;
    int column = -1;
    first->getCursorPosition(&line, &column);
    QCOMPARE(line, 0);
    second->undo();
    m_pane->toggleSplit();
    QVERIFY(!m_pane->isSplit());
    QCOMPARE(&editor(), first);
    QCOMPARE(first->contents(), q("int main() {\n    return f();\n}\n"));
}

void EditorFilesTest::showsTwoFilesSideBySide()
{
    m_pane->toggleSplit();
    m_pane->setCurrentFile(q("part.cpp")); // of the second view
    auto *first = m_pane->findChild<QTabBar *>(q("fileTabs"));
    auto *second = m_pane->findChild<QTabBar *>(q("secondFileTabs"));
    QCOMPARE(first->tabText(first->currentIndex()), q("main.cpp"));
    QCOMPARE(second->tabText(second->currentIndex()), q("part.cpp"));
    QCOMPARE(m_pane->currentFile(), q("part.cpp"));
    first->setCurrentIndex(0);
    m_pane->findChild<QToolButton *>(q("secondFileTabsClose"))->click();
    QCOMPARE(m_pane->currentFile(), q("main.cpp"));
}

void EditorFilesTest::clearsWithTwoViewsOpen()
{
    m_pane->toggleSplit();
    m_pane->setCurrentFile(q("part.cpp"));
    m_pane->openFindBar();
    m_pane->setFiles(python(), {{q("main.py"), q("print(1)\n")}}, {});
    QVERIFY(!m_pane->isSplit());
    QCOMPARE(editor().contents(), q("print(1)\n"));
    m_pane->toggleSplit();
    m_pane->clear();
    QVERIFY(m_pane->isEmpty());
}

void EditorFilesTest::removesAFileThatIsShownTwice()
{
    m_pane->toggleSplit();
    m_pane->removeCurrentFile();
    QCOMPARE(namesOf(*m_pane), QStringList{q("part.cpp")});
    QCOMPARE(m_pane->entry(), q("part.cpp"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    type(editor(), "// ");
    QVERIFY(m_pane->files().front().text.startsWith(q("// ")));
    m_pane->restoreRemovedFile();
    QCOMPARE(m_pane->files().size(), 2);
}

void EditorFilesTest::goesToALine()
{
    m_pane->openGoToLine();
    auto *place = m_pane->findChild<QLineEdit *>(q("goToLine"));
    QVERIFY(place->isVisible());
    QTest::keyClicks(place, q("2:5"));
    QTest::keyClick(place, Qt::Key_Return);
    QCOMPARE(m_pane->cursorLine(), 1);
    QCOMPARE(m_pane->cursorColumn(), 4);
    QVERIFY(!place->isVisible());
    m_pane->openGoToLine();
    QTest::keyClicks(place, q("999"));
    QTest::keyClick(place, Qt::Key_Return);
    QCOMPARE(m_pane->cursorLine(), 3);
}

void EditorFilesTest::goesToProblemsBothWays()
{
    m_pane->setDiagnostics({{DiagnosticSeverity::Error, q("main.cpp"), 1, 1, q("a")},
                            {DiagnosticSeverity::Error, q("main.cpp"), 3, 1, q("b")},
                            {DiagnosticSeverity::Warning, q("part.cpp"), 1, 1, q("c")}});
    m_pane->setCursor(1, 0);
    QVERIFY(m_pane->goToPreviousDiagnostic());
    QCOMPARE(m_pane->cursorLine(), 0);
    QVERIFY(m_pane->goToPreviousDiagnostic());
    QCOMPARE(m_pane->currentFile(), q("part.cpp"));
    QVERIFY(m_pane->goToPreviousDiagnostic());
    QCOMPARE(m_pane->currentFile(), q("main.cpp"));
    QCOMPARE(m_pane->cursorLine(), 2);
    QVERIFY(m_pane->goToNextDiagnostic());
    QCOMPARE(m_pane->currentFile(), q("part.cpp"));
}

void EditorFilesTest::foldsBrackets()
{
    m_pane->setFiles(
        cpp(),
        {{q("main.cpp"), q("int f()\n{\n    if (x) {\n        y();\n    } else {\n        z();\n"
                           "    }\n}\n")}},
        {});
    styleAll(editor());
    QVERIFY(!isHeader(editor(), 0));
    QVERIFY(isHeader(editor(), 1));
    QVERIFY(isHeader(editor(), 2));
    QVERIFY(isHeader(editor(), 4));
    editor().foldLine(2);
    QVERIFY(!isLineVisible(editor(), 3));
    QVERIFY(isLineVisible(editor(), 4)); // "} else {" stays in sight
    m_pane->goTo(q("main.cpp"), 4, 1);   // going into a fold opens it
    QVERIFY(isLineVisible(editor(), 3));
    editor().foldAllBlocks(true);
    QVERIFY(!isLineVisible(editor(), 2));
    QVERIFY(isLineVisible(editor(), 7));
    editor().foldAllBlocks(false);
    QVERIFY(isLineVisible(editor(), 3));
}

void EditorFilesTest::foldsIndentation()
{
    m_pane->setFiles(
        python(),
        {{q("main.py"), q("def f():\n    if x:\n        y()\n\n    return 1\n\nprint(f())\n")}},
        {});
    styleAll(editor());
    QVERIFY(isHeader(editor(), 0));
    QVERIFY(isHeader(editor(), 1));
    QVERIFY(!isHeader(editor(), 2));
    editor().foldLine(0);
    QVERIFY(!isLineVisible(editor(), 1));
    QVERIFY(!isLineVisible(editor(), 4));
    QVERIFY(isLineVisible(editor(), 6));
}

void EditorFilesTest::correctsFoldsWhileTyping()
{
    m_pane->setFiles(python(), {{q("main.py"), q("if x:\ny()\n")}}, {});
    styleAll(editor());
    QVERIFY(!isHeader(editor(), 0));
    editor().setCursorPosition(1, 0);
    type(editor(), "    ");
    styleAll(editor());
    QVERIFY(isHeader(editor(), 0));
    editor().undo();
    styleAll(editor());
    QVERIFY(!isHeader(editor(), 0));
}

void EditorFilesTest::keepsLineEndsAndByteOrderMark()
{
    for (const QString &text :
         {q("a\r\nb\r\n"), q("a\rb"), q("a\nb\r\nc\rd\n"), QString(QChar(0xfeff)) + q("x\n"),
          QString(QChar(0)) + q("y\n"), QString(), q("ä€😀\r\n")}) {
        m_pane->setFiles(cpp(), {{q("main.cpp"), text}}, {});
        QCOMPARE(m_pane->files().front().text, text);
        editor().selectAll();
        type(editor(), "\b");
        editor().undo();
        QCOMPARE(m_pane->files().front().text, text);
    }
}

void EditorFilesTest::typesTheLineEndsOfTheFile()
{
    m_pane->setFiles(cpp(), {{q("main.cpp"), q("a\r\nb")}}, {});
    editor().setCursorPosition(1, 1);
    type(editor(), "\nc");
    QCOMPARE(editor().contents(), q("a\r\nb\r\nc"));
    const QSignalSpy format(m_pane.get(), &EditorPane::formatShown);
    m_pane->setFiles(cpp(), {{q("main.cpp"), q("a\r\nb")}}, {});
    QCOMPARE(format.back().front().toString(), q("UTF-8 · CRLF"));
}

void EditorFilesTest::namesFormats()
{
    QCOMPARE(shortName(formatOf(q("a\n"))), q("UTF-8"));
    QCOMPARE(shortName(formatOf(QString())), q("UTF-8"));
    QCOMPARE(shortName(formatOf(QChar(0xfeff) + q("a\r\n"))), q("UTF-8 BOM · CRLF"));
    QCOMPARE(shortName(formatOf(q("a\r"))), q("UTF-8 · CR"));
    QCOMPARE(shortName(formatOf(q("a\r\nb\n"))), q("UTF-8 · CR/LF"));
    QVERIFY(formatOf(q("a\r\nb\r\nc\n")).lineEnd == LineEnd::Windows);
}

void EditorFilesTest::knowsEveryLanguageWeHave()
{
    const QDir folder(qEnvironmentVariable("ASSAY_RESOURCES") + q("/languages"));
    const QStringList files = folder.entryList({q("*.yaml")});
    QVERIFY(files.size() >= 15);
    for (const QString &name : files) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto match = QRegularExpression(q("^highlighting: *\"?([^\"\n]+)\"?$"),
                                              QRegularExpression::MultilineOption)
                               .match(QString::fromUtf8(file.readAll()));
        QVERIFY2(match.hasMatch(), qPrintable(name));
        const auto definition = syntaxRepository().definitionForName(match.captured(1));
        QVERIFY2(definition.isValid(), qPrintable(match.captured(1)));
        QVERIFY2(!SyntaxLexer(match.captured(1), nullptr).keywords().isEmpty(), qPrintable(name));
    }
}

void EditorFilesTest::takesThemes()
{
    QVERIFY(editorThemeNames().size() > 5);
    const EditorColors own = editorColors({});
    QCOMPARE(editorColors(q("no such theme")).ground, own.ground);
    for (const QString &name : editorThemeNames()) {
        const EditorColors colors = editorColors(name);
        QVERIFY2(contrastRatio(colors.error, colors.ground) >= 4.5, qPrintable(name));
        QVERIFY2(contrastRatio(colors.warning, colors.ground) >= 4.5, qPrintable(name));
        for (const CodeColor &style : colors.styles)
            QVERIFY2(style.color.isValid() && style.color.alpha() == 255, qPrintable(name));
    }
    EditorOptions options;
    options.theme = q("Dracula");
    m_pane->setOptions(options);
    const auto ground = [this] {
        const auto blueGreenRed = static_cast<QRgb>(tell(editor(), Sci::SCI_STYLEGETBACK, 1));
        return QColor(int(blueGreenRed & 255U), int(blueGreenRed >> 8 & 255U),
                      int(blueGreenRed >> 16 & 255U));
    };
    QCOMPARE(ground(), editorColors(q("Dracula")).ground);
    m_pane->setOptions({});
    QCOMPARE(ground(), own.ground);
}

void EditorFilesTest::remembersOptions()
{
    EditorOptions options;
    options.theme = q("Dracula");
    options.fontPoints = 13;
    options.whiteSpace = true;
    options.completion = false;
    options.tabWidths = {{q("python"), 2}};
    QTemporaryDir folder;
    QSettings store(folder.filePath(q("x.ini")), QSettings::IniFormat);
    QVERIFY(readEditorOptions(store) == EditorOptions());
    writeEditorOptions(options, store);
    store.sync();
    QVERIFY(readEditorOptions(QSettings(store.fileName(), QSettings::IniFormat)) == options);
    store.setValue(q("editor/font-points"), 4000);
    store.setValue(q("editor/tab-widths"), QVariantMap{{q("c"), -3}});
    QCOMPARE(readEditorOptions(store).fontPoints, 0);
    QCOMPARE(readEditorOptions(store).tabWidth(q("c")), defaultTabWidth);
}

void EditorFilesTest::tidiesBeforeARunIfAsked()
{
    m_pane->setFiles(cpp(), {{q("main.cpp"), q("a  \n")}}, {});
    m_pane->prepareRun();
    QCOMPARE(editor().contents(), q("a  \n"));
    EditorOptions options;
    options.trimTrailingSpace = true;
    m_pane->setOptions(options);
    m_pane->prepareRun();
    QCOMPARE(editor().contents(), q("a\n"));
}

void EditorFilesTest::zoomsBothViewsOnce()
{
    m_pane->toggleSplit();
    const QSignalSpy zoomed(m_pane.get(), &EditorPane::zoomChanged);
    m_pane->setZoom(3);
    const int narrow = editor().marginWidth(numberMargin);
    m_pane->setZoom(9);
    for (const CodeEditor *view : m_pane->findChildren<CodeEditor *>()) {
        QCOMPARE(tell(*view, Sci::SCI_GETZOOM), 9L);
        QVERIFY(view->marginWidth(numberMargin) > narrow); // the numbers keep their room
    }
    QCOMPARE(zoomed.size(), 0);
}

// --- large texts ----------------------------------------------------------------------------

void EditorFilesTest::pastesAMillionLines()
{
    QGuiApplication::clipboard()->setText(q("int value = compute(1);\n").repeated(1'000'000));
    editor().selectAll();
    WorkClock clock;
    clock.start();
    QTest::keyClick(&editor(), Qt::Key_V, Qt::ControlModifier);
    const qint64 pasted = clock.restart();
    m_pane->grab();
    const qint64 painted = clock.restart();
    QCOMPARE(editor().lines(), 1'000'001);
    QVERIFY(editor().isLarge() && m_pane->hasLargeFile());
    QVERIFY(m_pane->findChild<QLabel *>(q("editorNoticeText"))->text().contains(q("very large")));
    // At its end, where everything before would have been styled.
    tell(editor(), Sci::SCI_DOCUMENTEND);
    type(editor(), "x");
    m_pane->grab();
    const qint64 typed = clock.restart();
    editor().undo();
    editor().undo();
    const qint64 undone = clock.restart();
    qInfo("million lines: paste %lld ms, paint %lld ms, key at the end %lld ms, undo %lld ms",
          pasted, painted, typed, undone);
    QVERIFY(pasted + painted + typed + undone < 10'000);
    QVERIFY(!editor().isLarge()); // and everything is as before
    QVERIFY(m_pane->findChild<QLabel *>(q("editorNoticeText"))->text().isEmpty());
    styleAll(editor());
    QVERIFY(styleAt(editor(), 0) != 0);
}

void EditorFilesTest::opensFiftyMegabytes()
{
    const QString text =
        q("0123456789 abcdefghijklmnopqrstuvwxyz 0123456789\n").repeated(1'070'000);
    WorkClock clock;
    clock.start();
    m_pane->setFiles(cpp(), {{q("main.cpp"), text}}, {});
    m_pane->grab();
    const qint64 opened = clock.restart();
    type(editor(), "x");
    m_pane->grab();
    const qint64 typed = clock.restart();
    const bool same = m_pane->files().front().text.size() == text.size() + 1;
    const qint64 read = clock.restart();
    m_pane->toggleSplit();
    m_pane->grab();
    const qint64 split = clock.restart();
    qInfo("50 MB: open %lld ms, key %lld ms, read back %lld ms, second view %lld ms", opened, typed,
          read, split);
    QVERIFY(same);
    QVERIFY(opened + typed + read + split < 10'000);
}

void EditorFilesTest::refusesALineNobodyCanSee()
{
    const QString before = editor().contents();
    const QSignalSpy refused(m_pane.get(), &EditorPane::refused);
    QGuiApplication::clipboard()->setText(QString(CodeEditor::longestLine + 1, u'a'));
    QTest::keyClick(&editor(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(editor().contents(), before);
}

void EditorFilesTest::keepsATextItCannotShow()
{
    const QString text = QString(CodeEditor::longestLine + 1, u'a') + q("\n");
    m_pane->setFiles(cpp(), {{q("main.cpp"), text}}, {});
    QVERIFY(editor().isWithheld());
    QVERIFY(!m_pane->findChild<QLabel *>(q("editorNoticeText"))->text().isEmpty());
    type(editor(), "x");
    QCOMPARE(m_pane->files().front().text, text);
}

int main(int argc, char **argv)
{
    return runEditorTest<EditorFilesTest>(argc, argv);
}

#include "editor_files_test.moc"
