#include "pages/history/timeline_model.h"

#include "models/figures.h"
#include "theme/verdict_look.h"

#include <QLocale>

namespace assay::ide {

void TimelineModel::restart()
{
    beginResetModel();
    m_rows.clear();
    m_more = false;
    m_asked = true;
    endResetModel();
    Q_EMIT pageWanted();
}

void TimelineModel::append(const QVector<TimelineRow> &rows, bool more)
{
    m_asked = false;
    m_more = more;
    if (rows.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

const TimelineRow *TimelineModel::row(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

bool TimelineModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_asked;
}

void TimelineModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    Q_EMIT pageWanted();
}

QString TimelineModel::whenText(const QDateTime &when, const QDateTime &now)
{
    const QLocale locale;
    const QString time = locale.toString(when.time(), QLocale::ShortFormat);
    if (when.date() == now.date())
        return time;
    if (when.date().addDays(1) == now.date())
        return tr("yesterday, %1", "time of day").arg(time);
    return tr("%1, %2", "date, time of day")
        .arg(locale.toString(when.date(), QLocale::ShortFormat), time);
}

QString TimelineModel::kindText(TimelineKind kind)
{
    switch (kind) {
    case TimelineKind::Submit: return tr("Submitted");
    case TimelineKind::Run: return tr("Run");
    case TimelineKind::Draft: return tr("Kept draft");
    }
    return {};
}

QString TimelineModel::outcomeText(const TimelineRow &row)
{
    if (row.scoring)
        return tr("%1 of %2 points").arg(scoreText(row.score), scoreText(row.maxScore));
    if (row.judged && row.testsTotal > 0)
        return tr("%1 of %n test(s)", nullptr, row.testsTotal).arg(row.testsPassed);
    return {};
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    const TimelineRow *found = index.isValid() ? row(index.row()) : nullptr;
    if (!found)
        return {};
    const QString word = found->kind == TimelineKind::Draft ? kindText(found->kind)
                                                            : verdictLook(found->verdict).word;
    switch (role) {
    case Qt::DisplayRole: return word;
    case Qt::AccessibleTextRole: {
        QStringList parts{word, outcomeText(*found),
                          found->kind == TimelineKind::Draft ? QString() : kindText(found->kind),
                          whenText(found->created, QDateTime::currentDateTime())};
        parts.removeAll(QString());
        return parts.join(tr(", ", "between the parts of a spoken line"));
    }
    case Qt::ToolTipRole: return QLocale().toString(found->created, QLocale::LongFormat);
    case RowRole: return QVariant::fromValue(*found);
    case WhenRole: return whenText(found->created, QDateTime::currentDateTime());
    case OutcomeRole: return outcomeText(*found);
    case KindRole: return kindText(found->kind);
    default: return {};
    }
}

} // namespace assay::ide
