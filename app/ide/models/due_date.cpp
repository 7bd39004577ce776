#include "models/due_date.h"

#include <QCoreApplication>
#include <QLocale>

namespace assay::ide {

namespace {

struct DueDate {
    Q_DECLARE_TR_FUNCTIONS(DueDate)
};

} // namespace

QString dueText(qint64 dueMs, const QDateTime &now)
{
    if (dueMs == 0)
        return {};
    const QDateTime due = QDateTime::fromMSecsSinceEpoch(dueMs);
    if (due < now)
        return DueDate::tr("overdue");
    const qint64 days = now.date().daysTo(due.date());
    if (days == 0)
        return DueDate::tr("due today");
    if (days < 7)
        return DueDate::tr("due %1", "a day of the week")
            .arg(QLocale().dayName(due.date().dayOfWeek(), QLocale::ShortFormat));
    return DueDate::tr("due %1", "a date")
        .arg(QLocale().toString(
            due.date(), DueDate::tr("d MMM", "day and month, as QDate::toString takes it")));
}

QString dueTextLong(qint64 dueMs)
{
    if (dueMs == 0)
        return {};
    const QDateTime due = QDateTime::fromMSecsSinceEpoch(dueMs);
    const QLocale locale;
    return DueDate::tr("Due %1").arg(locale.toString(due.date(), QLocale::LongFormat) +
                                     QLatin1Char(' ') +
                                     locale.toString(due.time(), QLocale::ShortFormat));
}

} // namespace assay::ide
