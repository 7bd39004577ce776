// What the keys do: pairs of brackets, several cursors, snippets, words that are offered.

#include "editor_support.h"

#include "editor/selections.h"
#include "editor/snippets.h"
#include "editor/typing.h"
#include "editor/word_completion.h"

#include <QAction>
#include <QClipboard>
#include <QSignalSpy>

using namespace assay::ide;
using namespace assay::ide::test;

namespace {

struct Page {
    CodeEditor editor;

    explicit Page(const LanguageView &language = cpp(), const QString &text = {})
    {
        editor.setLanguage(language);
        editor.setContents(text);
        editor.resize(600, 400);
        editor.show();
    }
    QString text() const { return editor.contents(); }
};

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class EditorTypingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void closesBracketsAndTypesOverThem();
    void closesQuotesOnlyWhereTheyBegin();
    void leavesStringsAndCommentsAlone();
    void wrapsASelection();
    void deletesAPairAtOnce();
    void neverSwallowsABracketTheStudentWrote();
    void takesTheClosingBracketBelow();
    void canBeSwitchedOff();
    void selectsOccurrencesOneByOne();
    void selectsAllOccurrences();
    void addsCursorsAboveAndBelow();
    void addsCursorsWithAltAndTheMouse();
    void selectsColumns();
    void pastesOneLineAtEachCursor();
    void splitsASelectionIntoLines();
    void expandsASnippetWithItsPlaces();
    void keepsWordsThatAreNoSnippets();
    void indentsSnippetsLikeTheirLine();
    void hasSnippetsForTheCommonLanguages();
    void offersWordsOfTheTextAndOfTheLanguage();
    void returnNeverTakesAnOfferedWord();
    void commentsBlocks();
    void trimsBlanksAtLineEnds();
    void usesTheTabWidthOfTheLanguage();
    void leavesTheWindowItsShortcuts();
};

void EditorTypingTest::closesBracketsAndTypesOverThem()
{
    Page page;
    type(page.editor, "f(");
    QCOMPARE(page.text(), q("f()"));
    type(page.editor, "a[0]");
    QCOMPARE(page.text(), q("f(a[0])"));
    type(page.editor, ");");
    QCOMPARE(page.text(), q("f(a[0]);"));
    page.editor.undo();
    QVERIFY(page.text() != q("f(a[0]);"));
}

void EditorTypingTest::closesQuotesOnlyWhereTheyBegin()
{
    Page page;
    type(page.editor, "s = \"a\"");
    QCOMPARE(page.text(), q("s = \"a\""));
    Page escaped;
    type(escaped.editor, "s = \"a\\\"b\"");
    QCOMPARE(escaped.text(), q("s = \"a\\\"b\""));
    Page word; // an apostrophe in a word closes nothing
    type(word.editor, "n'");
    QCOMPARE(word.text(), q("n'"));
    LanguageView rust = cpp();
    rust.id = QStringLiteral("rust");
    rust.highlighting = QStringLiteral("Rust");
    Page lifetime(rust);
    type(lifetime.editor, "&'a");
    QCOMPARE(lifetime.text(), q("&'a"));
}

void EditorTypingTest::leavesStringsAndCommentsAlone()
{
    Page page;
    type(page.editor, "// it's (so");
    QCOMPARE(page.text(), q("// it's (so"));
    Page inside;
    type(inside.editor, "s = \"(\"");
    QCOMPARE(inside.text(), q("s = \"(\""));
    Page block(cpp(), q("/* a */ "));
    block.editor.setCursorPosition(0, 8);
    type(block.editor, "(");
    QCOMPARE(block.text(), q("/* a */ ()"));
}

void EditorTypingTest::wrapsASelection()
{
    Page page(cpp(), q("a + b"));
    page.editor.selectAll();
    type(page.editor, "(");
    QCOMPARE(page.text(), q("(a + b)"));
    QCOMPARE(selected(page.editor), q("a + b"));
    type(page.editor, "[");
    QCOMPARE(page.text(), q("([a + b])"));
    page.editor.undo();
    QCOMPARE(page.text(), q("(a + b)"));
}

void EditorTypingTest::deletesAPairAtOnce()
{
    Page page;
    type(page.editor, "x(\b");
    QCOMPARE(page.text(), q("x"));
}

void EditorTypingTest::neverSwallowsABracketTheStudentWrote()
{
    Page page(cpp(), q("f(a)"));
    page.editor.setCursorPosition(0, 3);
    type(page.editor, ")");
    QCOMPARE(page.text(), q("f(a))"));
    page.editor.setCursorPosition(0, 2);
    page.editor.setContents(q("()"));
    page.editor.setCursorPosition(0, 1);
    type(page.editor, "\b");
    QCOMPARE(page.text(), q(")"));
}

void EditorTypingTest::takesTheClosingBracketBelow()
{
    Page page;
    type(page.editor, "int f() {\nint x = 1;\nreturn x;\n}\nint y;");
    QCOMPARE(page.text(), q("int f() {\n    int x = 1;\n    return x;\n}\nint y;"));
}

void EditorTypingTest::canBeSwitchedOff()
{
    Page page;
    EditorOptions options;
    options.autoClose = false;
    page.editor.setOptions(options);
    type(page.editor, "f(\"");
    QCOMPARE(page.text(), q("f(\""));
}

void EditorTypingTest::selectsOccurrencesOneByOne()
{
    Page page(cpp(), q("sum = sum + summand;\nsum\n"));
    page.editor.setCursorPosition(0, 1);
    selectNextOccurrence(page.editor);
    QCOMPARE(selected(page.editor), q("sum"));
    selectNextOccurrence(page.editor);
    selectNextOccurrence(page.editor);
    QCOMPARE(selections(page.editor), 3L); // not the beginning of summand
    type(page.editor, "total");
    QCOMPARE(page.text(), q("total = total + summand;\ntotal\n"));
    QTest::keyClick(&page.editor, Qt::Key_Escape);
    QCOMPARE(selections(page.editor), 1L);
}

void EditorTypingTest::selectsAllOccurrences()
{
    Page page(cpp(), q("a b a b a\n"));
    page.editor.setCursorPosition(0, 0);
    selectAllOccurrences(page.editor);
    QCOMPARE(selections(page.editor), 3L);
}

void EditorTypingTest::addsCursorsAboveAndBelow()
{
    Page page(cpp(), q("aa\nbb\ncc\n"));
    page.editor.setCursorPosition(1, 1);
    addCursor(page.editor, 1);
    QCOMPARE(selections(page.editor), 2L);
    type(page.editor, "x");
    QCOMPARE(page.text(), q("aa\nbxb\ncxc\n"));
    page.editor.setCursorPosition(0, 0);
    addCursor(page.editor, -1); // there is none above
    QCOMPARE(selections(page.editor), 1L);
}

void EditorTypingTest::addsCursorsWithAltAndTheMouse()
{
    Page page(cpp(), q("aa\nbb\n"));
    page.editor.setCursorPosition(0, 0);
    const auto place = [&](long position) {
        return QPoint(int(tell(page.editor, QsciScintilla::SCI_POINTXFROMPOSITION, 0, position)),
                      int(tell(page.editor, QsciScintilla::SCI_POINTYFROMPOSITION, 0, position)) +
                          4);
    };
    QTest::mouseClick(page.editor.viewport(), Qt::LeftButton, Qt::AltModifier, place(3));
    QCOMPARE(selections(page.editor), 2L);
    type(page.editor, "-");
    QCOMPARE(page.text(), q("-aa\n-bb\n"));
    QTest::mouseClick(page.editor.viewport(), Qt::LeftButton, Qt::AltModifier, place(5));
    QCOMPARE(selections(page.editor), 1L); // the same place again takes it away
}

void EditorTypingTest::selectsColumns()
{
    Page page(cpp(), q("abc\nabc\nabc\n"));
    QTest::keyClick(&page.editor, Qt::Key_Right); // keys remember the column
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(&page.editor, Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QTest::keyClick(&page.editor, Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    type(page.editor, "\b");
    QCOMPARE(page.text(), q("ac\nac\nac\n"));
}

void EditorTypingTest::pastesOneLineAtEachCursor()
{
    Page page(cpp(), q("a=\nb=\n"));
    page.editor.setCursorPosition(0, 2);
    addCursor(page.editor, 1);
    QGuiApplication::clipboard()->setText(q("one\ntwo\n"));
    QTest::keyClick(&page.editor, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(page.text(), q("a=one\nb=two\n"));
    page.editor.undo();
    QCOMPARE(page.text(), q("a=\nb=\n"));
    page.editor.setCursorPosition(0, 2);
    addCursor(page.editor, 1);
    QGuiApplication::clipboard()->setText(q("x"));
    QTest::keyClick(&page.editor, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(page.text(), q("a=x\nb=x\n"));
}

void EditorTypingTest::splitsASelectionIntoLines()
{
    Page page(cpp(), q("a\nb\nc\n"));
    page.editor.setSelection(0, 0, 2, 0);
    splitIntoLines(page.editor);
    QCOMPARE(selections(page.editor), 2L);
    type(page.editor, ";");
    QCOMPARE(page.text(), q("a;\nb;\nc\n"));
}

void EditorTypingTest::expandsASnippetWithItsPlaces()
{
    Page page;
    type(page.editor, "for\t");
    QCOMPARE(page.text(), q("for (int i = 0; i < n; ++i) {\n    \n}"));
    QCOMPARE(selections(page.editor), 3L); // i is typed in three places at once
    type(page.editor, "row");
    QCOMPARE(page.text(), q("for (int row = 0; row < n; ++row) {\n    \n}"));
    type(page.editor, "\t");
    QCOMPARE(selected(page.editor), q("n"));
    type(page.editor, "count\tx");
    QCOMPARE(page.text(), q("for (int row = 0; row < count; ++row) {\n    x\n}"));
    type(page.editor, "\t"); // the snippet is over: Tab is Tab
    QCOMPARE(page.text(), q("for (int row = 0; row < count; ++row) {\n    x   \n}"));
}

void EditorTypingTest::keepsWordsThatAreNoSnippets()
{
    Page page;
    type(page.editor, "wait_for\t");
    QCOMPARE(page.text(), q("wait_for    "));
    Page middle;
    type(middle.editor, "x = for\t");
    QVERIFY2(!middle.text().contains(u'('), qPrintable(middle.text()));
}

void EditorTypingTest::indentsSnippetsLikeTheirLine()
{
    Page page(python(), q("def f():\n    "));
    page.editor.setCursorPosition(1, 4);
    type(page.editor, "while\t");
    QCOMPARE(page.text(), q("def f():\n    while condition:\n        "));
    Page windows(python(), q("a\r\n"));
    windows.editor.setCursorPosition(1, 0);
    type(windows.editor, "if\t");
    QCOMPARE(windows.text(), q("a\r\nif condition:\r\n    "));
}

void EditorTypingTest::hasSnippetsForTheCommonLanguages()
{
    for (const char *id :
         {"cpp", "c", "python", "java", "javascript", "rust", "go", "pascal", "sql"}) {
        const QVector<Snippet> snippets = snippetsFor(QLatin1String(id));
        QVERIFY2(snippets.size() >= 5, id);
        QStringList prefixes;
        for (const Snippet &snippet : snippets) {
            QVERIFY2(!prefixes.contains(snippet.prefix), qPrintable(snippet.prefix));
            prefixes += snippet.prefix;
            const ExpandedSnippet expanded =
                expand(snippet, {}, QStringLiteral("    "), QStringLiteral("\n"));
            QVERIFY2(!expanded.text.contains('$') && !expanded.text.contains('\t'),
                     expanded.text.constData());
        }
    }
    QVERIFY(parseSnippets("[{\"prefix\": 3}, 7, {\"prefix\": \"a\", \"body\": \"x\"}").isEmpty());
}

void EditorTypingTest::offersWordsOfTheTextAndOfTheLanguage()
{
    WordCompletion completion("cou");
    completion.addText("counter count counter xcounty cou");
    completion.addKeywords({q("const"), q("cout")});
    QCOMPARE(completion.words(), (QList<QByteArray>{"counter", "count", "cout"}));

    Page page(cpp(), q("int distance = 0;\n"));
    page.editor.setCursorPosition(1, 0);
    type(page.editor, "dis");
    QVERIFY(tell(page.editor, QsciScintilla::SCI_AUTOCACTIVE) != 0);
    type(page.editor, "\t");
    QCOMPARE(page.text(), q("int distance = 0;\ndistance"));
    type(page.editor, " // dis");
    type(page.editor, "\b");
    Page keyword;
    type(keyword.editor, "retu\t");
    QCOMPARE(keyword.text(), q("return"));
}

void EditorTypingTest::returnNeverTakesAnOfferedWord()
{
    Page page(cpp(), q("endless\n"));
    page.editor.setCursorPosition(1, 0);
    type(page.editor, "end\n");
    QCOMPARE(page.text(), q("endless\nend\n"));
}

void EditorTypingTest::commentsBlocks()
{
    Page page(cpp(), q("a + b;\n"));
    page.editor.setSelection(0, 0, 0, 5);
    toggleBlockComment(page.editor, page.editor.commentMarks());
    QCOMPARE(page.text(), q("/* a + b */;\n"));
    toggleBlockComment(page.editor, page.editor.commentMarks());
    QCOMPARE(page.text(), q("a + b;\n"));
    LanguageView ocaml;
    ocaml.highlighting = QStringLiteral("Objective Caml");
    Page block(ocaml, q("let x = 1\n"));
    toggleLineComments(block.editor, block.editor.commentMarks());
    QCOMPARE(block.text(), q("(* let x = 1 *)\n"));
}

void EditorTypingTest::trimsBlanksAtLineEnds()
{
    Page page(cpp(), q("a  \n\tb\t\n  \nc"));
    page.editor.trimTrailingSpace();
    QCOMPARE(page.text(), q("a\n\tb\n\nc"));
    page.editor.undo();
    QCOMPARE(page.text(), q("a  \n\tb\t\n  \nc"));
}

void EditorTypingTest::usesTheTabWidthOfTheLanguage()
{
    EditorOptions options;
    options.tabWidths.insert(QStringLiteral("cpp"), 2);
    Page page;
    page.editor.setOptions(options);
    type(page.editor, "f() {\nx;\n}");
    QCOMPARE(page.text(), q("f() {\n  x;\n}"));
    options.indentWithTabs = true;
    Page tabs;
    tabs.editor.setOptions(options);
    type(tabs.editor, "f() {\nx;\n}");
    QCOMPARE(tabs.text(), q("f() {\n\tx;\n}"));
}

void EditorTypingTest::leavesTheWindowItsShortcuts()
{
    QWidget window;
    CodeEditor editor(&window);
    editor.setContents(q("a b\nc\n"));
    QAction action;
    // Scintilla has commands for each of these.
    const QList<QKeySequence> keys{Qt::CTRL | Qt::Key_U, Qt::CTRL | Qt::SHIFT | Qt::Key_BracketLeft,
                                   Qt::CTRL | Qt::Key_Backslash, Qt::CTRL | Qt::Key_BracketRight};
    action.setShortcuts(keys);
    window.addAction(&action);
    window.show();
    window.activateWindow();
    editor.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const QSignalSpy triggered(&action, &QAction::triggered);
    for (const QKeySequence &key : keys)
        QTest::keyClick(&editor, key[0].key(), key[0].keyboardModifiers());
    QCOMPARE(triggered.size(), keys.size());
    QCOMPARE(editor.contents(), q("a b\nc\n"));
    action.setEnabled(false);
    QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier); // its own keys stay its own
    QTest::keyClicks(&editor, q("x"));
    QCOMPARE(editor.contents(), q("xa b\nc\n"));
}

int main(int argc, char **argv)
{
    return runEditorTest<EditorTypingTest>(argc, argv);
}

#include "editor_typing_test.moc"
