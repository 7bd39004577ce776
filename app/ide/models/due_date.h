#pragma once

#include <QDateTime>
#include <QString>

namespace assay::ide {

/// "due today", "due Fri", "due 1 Dec", "overdue": as short as a row of the browser needs it.
/// Empty: `dueMs` (ms since 1970) is 0.
QString dueText(qint64 dueMs, const QDateTime &now = QDateTime::currentDateTime());

/// The whole date and time in the user's notation.
QString dueTextLong(qint64 dueMs);

} // namespace assay::ide
