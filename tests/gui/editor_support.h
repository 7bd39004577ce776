#pragma once

#include "editor/code_editor.h"
#include "editor/scintilla.h"
#include "story_support.h"
#include "theme/theme.h"

#include <QApplication>
#include <QTest>

#include <ctime>

namespace assay::ide::test {

inline LanguageView cpp()
{
    LanguageView language;
    language.id = QStringLiteral("cpp");
    language.defaultFile = QStringLiteral("main.cpp");
    language.extensions = {QStringLiteral(".cpp")};
    language.lineComment = QStringLiteral("//");
    language.highlighting = QStringLiteral("ISO C++");
    return language;
}

inline LanguageView python()
{
    LanguageView language;
    language.id = QStringLiteral("python");
    language.defaultFile = QStringLiteral("main.py");
    language.extensions = {QStringLiteral(".py")};
    language.lineComment = QStringLiteral("#");
    language.highlighting = QStringLiteral("Python");
    return language;
}

/// Milliseconds of processor time: what else the machine does is not the editor's fault.
class WorkClock {
public:
    void start() { m_begin = std::clock(); }
    qint64 elapsed() const { return qint64(std::clock() - m_begin) * 1000 / CLOCKS_PER_SEC; }
    qint64 restart()
    {
        const qint64 taken = elapsed();
        start();
        return taken;
    }

private:
    std::clock_t m_begin = std::clock();
};

inline int styleAt(const CodeEditor &editor, long position)
{
    return static_cast<int>(tell(editor, QsciScintilla::SCI_GETSTYLEAT, position));
}

inline bool isMarked(const CodeEditor &editor, int indicator, int line, int column)
{
    return tell(editor, QsciScintilla::SCI_INDICATORVALUEAT, indicator,
                editor.positionFromLineIndex(line, column)) != 0;
}

/// Types as a student does; \n is the Return key, \t Tab, \b Backspace.
inline void type(CodeEditor &editor, const char *text)
{
    for (const char *key = text; *key != 0; ++key) {
        if (*key == '\n')
            QTest::keyClick(&editor, Qt::Key_Return);
        else if (*key == '\t')
            QTest::keyClick(&editor, Qt::Key_Tab);
        else if (*key == '\b')
            QTest::keyClick(&editor, Qt::Key_Backspace);
        else
            QTest::keyClick(&editor, *key);
    }
}

/// What is selected now; QsciScintilla::selectedText() knows it only after the next paint.
inline QString selected(const CodeEditor &editor)
{
    return QString::fromUtf8(bytesOf(editor, tell(editor, QsciScintilla::SCI_GETSELECTIONSTART),
                                     tell(editor, QsciScintilla::SCI_GETSELECTIONEND)));
}

inline long selections(const CodeEditor &editor)
{
    return tell(editor, QsciScintilla::SCI_GETSELECTIONS);
}

/// The main() of an editor test: a home of its own, the light theme.
template <typename Test> int runEditorTest(int argc, char **argv)
{
    const IsolatedHome home;
    QApplication application(argc, argv);
    Theme::apply(application, Scheme::Light);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace assay::ide::test
