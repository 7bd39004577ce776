#pragma once

#include <QString>
#include <QVector>

namespace assay::ide {

/// A piece of a formula in one format.
struct MathRun {
    enum class Script { Normal, Super, Sub };
    QString text;
    bool italic = false; ///< a variable: set in the italic serif face
    Script script = Script::Normal;

    bool operator==(const MathRun &) const = default;
};

/// Turns the TeX of a statement's `$…$` into plain, readable runs: variables in italics, real
/// minus, ≤ ≥ × and Greek letters, one level of superscripts and subscripts, fractions as a/b.
/// Never fails: what it does not know is shown by its name.
QVector<MathRun> mathRuns(const QString &tex);

/// The runs as one line of plain text ("10^6", "a_i"), for tool tips, screen readers and tests.
QString mathPlainText(const QVector<MathRun> &runs);

} // namespace assay::ide
