#pragma once

#include "editor/snippet_session.h"

#include <QVector>

#include <functional>

class QKeyEvent;

namespace assay::ide {

class CodeEditor;

/// What keys do beyond Scintilla: indentation of new lines, pairs of brackets, snippets, words that
/// are offered, several cursors.
class Typing {
public:
    /// Whose words are offered besides the editor's own.
    using Sources = std::function<QVector<const CodeEditor *>()>;

    explicit Typing(CodeEditor &editor);

    void setSources(Sources sources) { m_sources = std::move(sources); }

    /// The key is ours, also where it is a shortcut of the window.
    bool wants(const QKeyEvent &event) const;
    /// True: done. Else the editor does what it always does, then after() is called.
    bool before(QKeyEvent &event);
    void after(const QKeyEvent &event);
    SnippetSession &snippets() { return m_snippets; }

    /// Offers words, however few letters are typed.
    void complete();
    /// Offers the language's snippets.
    void offerSnippets();

private:
    bool tab(bool back);
    bool insertSnippetBeforeCursor();
    void insertSnippet(const Snippet &snippet, long begin);
    void newLine();
    void alignClosingBracket();
    bool offerWords(qsizetype fewestLetters);
    bool listIsOpen() const;
    /// The word of the list that would be taken.
    QByteArray offered() const;
    bool usesSingleQuotes() const;

    CodeEditor &m_editor;
    SnippetSession m_snippets;
    Sources m_sources;
    bool m_chosen = false;   ///< the student moved in the list of words
    bool m_undoOpen = false; ///< before() began an undo step that after() ends
};

} // namespace assay::ide
