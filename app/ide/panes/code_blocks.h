#pragma once

#include <QColor>
#include <QStringList>
#include <QVector>

#include <functional>

class QTextDocument;

namespace assay::ide {

/// A part of a line of program text in one look.
struct CodeRun {
    int from = 0;
    int length = 0;
    QColor color;
    bool bold = false;
    bool italic = false;
};

/// The looks of a program's lines; `language` is what Markdown or LaTeX calls it. Empty: unknown.
using CodeColorer =
    std::function<QVector<QVector<CodeRun>>(const QStringList &lines, const QString &language)>;

/// Given by the part of the window that knows languages. GUI thread. Until then code is plain.
void setCodeColorer(CodeColorer colorer);

/// Colours the code blocks that name their language; large ones stay plain.
void colorCodeBlocks(QTextDocument &document);

} // namespace assay::ide
