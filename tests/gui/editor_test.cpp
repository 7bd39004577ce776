#include "editor_support.h"

#include "editor/editor_pane.h"
#include "editor/find_bar.h"
#include "editor/indentation.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace assay::ide;
using namespace assay::ide::test;

class EditorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pastingVeryMuchStaysQuick()
    {
        CodeEditor editor;
        editor.setLanguage(cpp());
        editor.resize(800, 600);
        editor.show();
        QString text;
        for (int i = 0; i < 20000; ++i)
            text += QStringLiteral("int value%1 = compute(%1); // step\n").arg(i);
        QGuiApplication::clipboard()->setText(text);
        WorkClock clock;
        clock.start();
        editor.paste();
        QCoreApplication::processEvents();
        QCOMPARE(editor.lines(), 20001);
        QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
    }

    void aVeryLongLineStaysQuick()
    {
        CodeEditor editor;
        editor.setLanguage(cpp());
        editor.resize(800, 600);
        editor.show();
        QGuiApplication::clipboard()->setText(
            QStringLiteral("const char *data = \"%1\";").arg(QString(200000, QLatin1Char('a'))));
        WorkClock clock;
        clock.start();
        editor.paste();
        QCoreApplication::processEvents();
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(&editor, Qt::Key_Space);
            QCoreApplication::processEvents();
        }
        QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(editor.text().size(), 200000 + 27);
    }

    void indentsAfterBracketsAndColons();
    void togglesComments();
    void stylesTextInBytes();
    void knowsRust();
    void stylesALargeFileLazily();
    void followsTheTheme();
    void indentsWhileTyping();
    void marksDiagnostics();
    void managesFiles();
    void findsAndReplaces();
    void takesWhatAScreenReaderKnewOfItAlong();
};

void EditorTest::indentsAfterBracketsAndColons()
{
    QCOMPARE(indentationOf(QStringLiteral("    x")), 4);
    QCOMPARE(indentationOf(QStringLiteral("  \tx")), 4);
    QCOMPARE(indentationAfter(QStringLiteral("if (x) {"), false), 4);
    QCOMPARE(indentationAfter(QStringLiteral("    x = 1;"), false), 4);
    QCOMPARE(indentationAfter(QStringLiteral("for i in x:"), true), 4);
    QCOMPARE(indentationAfter(QStringLiteral("case 1:"), false), 0);
    QCOMPARE(indentationAfter(QString(), true), 0);
}

void EditorTest::togglesComments()
{
    const QStringList lines{QStringLiteral("  a;"), QString(), QStringLiteral("    b;")};
    const QStringList commented{QStringLiteral("  // a;"), QString(), QStringLiteral("  //   b;")};
    QCOMPARE(toggleLineComment(lines, QStringLiteral("//")), commented);
    QCOMPARE(toggleLineComment(commented, QStringLiteral("//")), lines);

    EditorPane pane;
    pane.setFiles(cpp(), {{QStringLiteral("main.cpp"), QStringLiteral("a;\nb;\n")}}, {});
    pane.currentEditor()->setCursorPosition(1, 1);
    pane.toggleComment();
    QCOMPARE(pane.currentEditor()->text(), QStringLiteral("a;\n// b;\n"));
    QCOMPARE(pane.cursorColumn(), 4);
    pane.toggleComment();
    QCOMPARE(pane.currentEditor()->text(), QStringLiteral("a;\nb;\n"));
}

void EditorTest::stylesTextInBytes()
{
    CodeEditor editor;
    editor.setLanguage(cpp());
    // Two-, three- and four-byte characters before the keyword must not shift its style.
    editor.setText(QString::fromUtf8("/* ä€😀 */ return 1;\n"));
    editor.resize(400, 200);
    editor.show();
    editor.SendScintilla(QsciScintilla::SCI_COLOURISE, 0UL, -1L);
    const QByteArray bytes = editor.text().toUtf8();
    const auto comment = styleAt(editor, 3);
    const auto keyword = styleAt(editor, bytes.indexOf("return"));
    const auto number = styleAt(editor, bytes.indexOf("1;"));
    QVERIFY(comment != 0);
    QVERIFY(keyword != 0);
    QVERIFY(number != 0);
    QVERIFY(comment != keyword && keyword != number);
    QCOMPARE(styleAt(editor, bytes.indexOf("return") + 5), keyword);
    QCOMPARE(styleAt(editor, bytes.indexOf(" return")), 0);

    // A comment that is opened far above reaches down; closing it again gives the old styles.
    editor.insertAt(QStringLiteral("/*\n\n"), 0, 0);
    editor.SendScintilla(QsciScintilla::SCI_COLOURISE, 0UL, -1L);
    QCOMPARE(styleAt(editor, 1), comment);
    QCOMPARE(styleAt(editor, editor.text().toUtf8().indexOf("return")), keyword);
}

void EditorTest::knowsRust()
{
    LanguageView rust = cpp();
    rust.id = QStringLiteral("rust");
    rust.highlighting = QStringLiteral("Rust");
    CodeEditor editor;
    editor.setLanguage(rust);
    editor.setText(QStringLiteral("fn main() { let x = \"a\"; }\n"));
    editor.SendScintilla(QsciScintilla::SCI_COLOURISE, 0UL, -1L);
    QVERIFY(styleAt(editor, 0) != 0);
    QVERIFY(styleAt(editor, 21) != 0);
}

void EditorTest::stylesALargeFileLazily()
{
    CodeEditor editor;
    editor.setLanguage(cpp());
    editor.resize(800, 600);
    editor.show();
    editor.setText(QStringLiteral("int value = 42; // comment\n").repeated(20000));
    WorkClock clock;
    clock.start();
    editor.insertAt(QStringLiteral("x"), 0, 0);
    QApplication::sendPostedEvents();
    editor.grab();
    QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
}

void EditorTest::followsTheTheme()
{
    auto &application = *qobject_cast<QApplication *>(QCoreApplication::instance());
    CodeEditor editor;
    editor.setLanguage(cpp());
    const auto ground = [&] { return editor.SendScintilla(QsciScintilla::SCI_STYLEGETBACK, 1UL); };
    const long light = ground();
    Theme::apply(application, Scheme::Dark);
    QVERIFY(ground() != light);
    Theme::apply(application, Scheme::Light);
    QCOMPARE(ground(), light);
}

void EditorTest::indentsWhileTyping()
{
    CodeEditor editor;
    editor.setLanguage(cpp());
    editor.show();
    QTest::keyClicks(&editor, QStringLiteral("int f() {"));
    QTest::keyClick(&editor, Qt::Key_Return);
    QTest::keyClicks(&editor, QStringLiteral("x();"));
    QTest::keyClick(&editor, Qt::Key_Return);
    QTest::keyClicks(&editor, QStringLiteral("}"));
    QCOMPARE(editor.text(), QStringLiteral("int f() {\n    x();\n}"));

    CodeEditor snake;
    snake.setLanguage(python());
    QTest::keyClicks(&snake, QStringLiteral("if x:"));
    QTest::keyClick(&snake, Qt::Key_Return);
    QTest::keyClicks(&snake, QStringLiteral("y"));
    QCOMPARE(snake.text(), QStringLiteral("if x:\n    y"));
}

void EditorTest::marksDiagnostics()
{
    EditorPane pane;
    pane.setFiles(cpp(),
                  {{QStringLiteral("main.cpp"), QStringLiteral("int main() {\n  return y;\n}\n")},
                   {QStringLiteral("part.cpp"), QStringLiteral("int z\n")}},
                  QStringLiteral("main.cpp"));
    pane.setDiagnostics({{DiagnosticSeverity::Error, QStringLiteral("main.cpp"), 2, 10,
                          QStringLiteral("y was not declared")},
                         {DiagnosticSeverity::Warning, QStringLiteral("part.cpp"), 1, 6,
                          QStringLiteral("missing semicolon")},
                         {DiagnosticSeverity::Error, QStringLiteral("main.cpp"), 9999, 1,
                          QStringLiteral("beyond the end")}});
    CodeEditor *editor = pane.currentEditor();
    QVERIFY(isMarked(*editor, errorIndicator, 1, 9));
    QVERIFY(!isMarked(*editor, errorIndicator, 1, 8));
    QCOMPARE(editor->nextDiagnostic(-1), 1);

    editor->insertAt(QStringLiteral("\n"), 0, 0); // marks move with their lines
    QCOMPARE(editor->nextDiagnostic(-1), 2);

    pane.setCursor(0, 0);
    QVERIFY(pane.goToNextDiagnostic());
    QCOMPARE(pane.currentFile(), QStringLiteral("main.cpp"));
    QCOMPARE(pane.cursorLine(), 2);
    QVERIFY(pane.goToNextDiagnostic());
    QCOMPARE(pane.currentFile(), QStringLiteral("part.cpp"));
    QVERIFY(pane.goToNextDiagnostic());
    QCOMPARE(pane.currentFile(), QStringLiteral("main.cpp"));

    pane.setDiagnostics({});
    QVERIFY(!pane.goToNextDiagnostic());
    pane.goTo(QStringLiteral("part.cpp"), 1, 5);
    QCOMPARE(pane.currentFile(), QStringLiteral("part.cpp"));
    QCOMPARE(pane.cursorColumn(), 4);
}

void EditorTest::managesFiles()
{
    EditorPane pane;
    QVERIFY(pane.isEmpty());
    pane.setFiles(cpp(), {}, {});
    QCOMPARE(pane.currentFile(), QStringLiteral("main.cpp"));
    QCOMPARE(pane.entry(), QStringLiteral("main.cpp"));

    pane.resize(600, 400);
    pane.show();
    auto *bar = pane.findChild<QTabBar *>(QStringLiteral("fileTabs"));
    QVERIFY(bar->width() <= bar->tabRect(0).width() + 8); // + stands right behind it

    const QSignalSpy edited(&pane, &EditorPane::edited);
    const QSignalSpy refused(&pane, &EditorPane::refused);
    pane.addFile();
    QCOMPARE(pane.files().size(), 2);
    QCOMPARE(edited.size(), 1);
    auto *name = pane.findChild<QLineEdit *>(QStringLiteral("fileName"));
    QVERIFY(name->isVisible());
    name->setText(QStringLiteral("../escape.cpp"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(refused.size(), 1);
    QVERIFY(pane.currentFile() != QStringLiteral("../escape.cpp"));

    pane.currentEditor()->setText(QStringLiteral("int f();\n"));
    const QString added = pane.currentFile();
    const QSignalSpy removed(&pane, &EditorPane::fileRemoved);
    auto *tabs = pane.findChild<QWidget *>(QStringLiteral("fileTabs"));
    QTest::keyClick(tabs, Qt::Key_Delete);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(pane.files().size(), 1);
    pane.restoreRemovedFile();
    QCOMPARE(pane.currentFile(), added);
    QCOMPARE(pane.currentEditor()->text(), QStringLiteral("int f();\n"));
}

void EditorTest::findsAndReplaces()
{
    EditorPane pane;
    pane.setFiles(cpp(), {{QStringLiteral("main.cpp"), QStringLiteral("one two One two\n")}}, {});
    pane.resize(800, 400);
    pane.show();
    pane.openFindBar();
    auto *what = pane.findChild<QLineEdit *>(QStringLiteral("findText"));
    auto *with = pane.findChild<QLineEdit *>(QStringLiteral("replaceText"));
    QTest::keyClicks(what, QStringLiteral("two"));
    QCOMPARE(pane.currentEditor()->selectedText(), QStringLiteral("two"));
    with->setText(QStringLiteral("three"));
    pane.findChild<QPushButton *>(QStringLiteral("replaceAll"))->click();
    QCOMPARE(pane.currentEditor()->text(), QStringLiteral("one three One three\n"));
    pane.currentEditor()->undo();
    QCOMPARE(pane.currentEditor()->text(), QStringLiteral("one two One two\n"));
    QTest::keyClick(what, Qt::Key_Escape);
    QVERIFY(!pane.findChild<FindBar *>()->isVisible());
}

/// What is left behind belongs to the next object at the same address, and crashes it.
void EditorTest::takesWhatAScreenReaderKnewOfItAlong()
{
    auto editor = std::make_unique<CodeEditor>();
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(editor.get());
    QVERIFY(interface);
    const QAccessible::Id id = QAccessible::uniqueId(interface);
    QCOMPARE(QAccessible::accessibleInterface(id), interface);
    editor.reset();
    QVERIFY(!QAccessible::accessibleInterface(id));
}

int main(int argc, char **argv)
{
    return runEditorTest<EditorTest>(argc, argv);
}

#include "editor_test.moc"
