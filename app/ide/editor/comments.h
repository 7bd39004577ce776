#pragma once

#include <QPair>
#include <QString>

class QsciScintilla;

namespace assay::ide {

/// The marks of a language's comments; empty: it has none of that kind.
struct CommentMarks {
    QString line;
    QPair<QString, QString> block;
};

/// Adds or removes the line mark on the selected lines, as one undo step; without one the block
/// marks around them.
void toggleLineComments(QsciScintilla &editor, const CommentMarks &marks);

/// Puts the selection (or the line) between block marks, or takes them away if they are there.
/// Without block marks lines are commented.
void toggleBlockComment(QsciScintilla &editor, const CommentMarks &marks);

} // namespace assay::ide
