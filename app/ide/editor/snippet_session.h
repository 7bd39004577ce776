#pragma once

#include "editor/snippets.h"

class QsciScintilla;

namespace assay::ide {

/// A snippet that was put into the text and is being filled in: Tab goes to the next place, all
/// places of a number are typed in at once. It ends at its last place, with Escape, and when the
/// cursor leaves it.
class SnippetSession {
public:
    explicit SnippetSession(QsciScintilla &editor)
        : m_editor(editor)
    {
    }

    /// Puts the snippet in the place of [begin, end), as one undo step.
    void insert(const Snippet &snippet, long begin, long end, int tabWidth, bool tabs);
    bool isActive() const { return m_stop > 0; }
    /// To the next place (or the one before); false: there is none, the session is over.
    bool go(int direction);
    void end() { m_stop = 0; }

    /// The document changed at `position`: `added` bytes are more there (negative: fewer).
    void noteChange(long position, long added);
    /// Ends the session if the cursor is in none of the places typed in.
    void noteCursor();

private:
    void select(int stop);

    QsciScintilla &m_editor;
    QVector<ExpandedSnippet::Place> m_places; ///< of the document
    int m_stop = 0;                           ///< what is typed now; 0: no session
    bool m_moving = false;
};

} // namespace assay::ide
