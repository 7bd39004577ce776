#pragma once

#include "bridge/view_types.h"

#include <QString>
#include <QVector>

namespace assay::ide {

/// A result as it is shown to the student, and nothing else: hidden tests are counts.
struct ResultReport {
    RunSummary summary;
    QVector<ResultRow> rows;
    QString course;   ///< may be empty
    QString language; ///< "C++23 (GCC)"
    QString date;
};

/// One HTML page without anything from elsewhere, plain enough for QTextDocument too. Outputs are
/// cut after a screenful.
QString resultHtml(const ResultReport &report);

/// Writes it as HTML, or as PDF if the name ends so. Returns what went wrong; empty: nothing.
QString writeResult(const ResultReport &report, const QString &path);

} // namespace assay::ide
