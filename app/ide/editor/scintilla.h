#pragma once

#include <Qsci/qsciscintilla.h>

namespace assay::ide {

// Numbers of what is ours in Scintilla, in one place: they must not meet.
enum Margin { numberMargin, markMargin, changeMargin, foldMargin };
enum Marker { errorMarker = 1, warningMarker, changeMarker };
/// Indicators 0 to 7 belong to lexers.
enum Indicator {
    errorIndicator = 8,
    warningIndicator,
    hitIndicator,
    closerIndicator,
    scopeIndicator
};

/// One message to Scintilla, without a cast at each call.
inline long tell(const QsciScintillaBase &editor, unsigned int message, long first = 0,
                 long second = 0)
{
    return editor.SendScintilla(message, static_cast<unsigned long>(first), second);
}

/// Bytes of the document; positions below count them.
inline long lengthOf(const QsciScintillaBase &editor)
{
    return tell(editor, QsciScintillaBase::SCI_GETLENGTH);
}

inline long lineStart(const QsciScintillaBase &editor, long line)
{
    return tell(editor, QsciScintillaBase::SCI_POSITIONFROMLINE, line);
}

/// Before its line end.
inline long lineEnd(const QsciScintillaBase &editor, long line)
{
    return tell(editor, QsciScintillaBase::SCI_GETLINEENDPOSITION, line);
}

inline long lineOf(const QsciScintillaBase &editor, long position)
{
    return tell(editor, QsciScintillaBase::SCI_LINEFROMPOSITION, position);
}

inline long caretOf(const QsciScintillaBase &editor)
{
    return tell(editor, QsciScintillaBase::SCI_GETCURRENTPOS);
}

/// QsciScintilla::hasSelectedText() knows it only after the next paint.
inline bool hasSelection(const QsciScintillaBase &editor)
{
    return tell(editor, QsciScintillaBase::SCI_GETSELECTIONEMPTY) == 0;
}

/// 0 outside the document.
inline char byteAt(const QsciScintillaBase &editor, long position)
{
    return static_cast<char>(tell(editor, QsciScintillaBase::SCI_GETCHARAT, position));
}

/// Bytes of [begin, end).
inline QByteArray bytesOf(const QsciScintillaBase &editor, long begin, long end)
{
    if (end <= begin)
        return {};
    const auto *bytes = reinterpret_cast<const char *>(
        tell(editor, QsciScintillaBase::SCI_GETRANGEPOINTER, begin, end - begin));
    return QByteArray(bytes, end - begin);
}

/// Puts `bytes` in the place of [begin, end); the caret stays with its text.
inline void replaceBytes(QsciScintillaBase &editor, long begin, long end, const QByteArray &bytes)
{
    tell(editor, QsciScintillaBase::SCI_SETTARGETRANGE, begin, end);
    editor.SendScintilla(QsciScintillaBase::SCI_REPLACETARGET,
                         static_cast<unsigned long>(bytes.size()), bytes.constData());
}

/// One undo step while it lives.
class UndoStep {
public:
    explicit UndoStep(QsciScintilla &editor)
        : m_editor(editor)
    {
        m_editor.beginUndoAction();
    }
    ~UndoStep() { m_editor.endUndoAction(); }
    UndoStep(const UndoStep &) = delete;
    UndoStep &operator=(const UndoStep &) = delete;

private:
    QsciScintilla &m_editor;
};

} // namespace assay::ide
