#include "models/result_model.h"

#include "models/figures.h"
#include "theme/theme.h"
#include "theme/verdict_look.h"

#include <algorithm>

namespace assay::ide {

namespace {

bool isDone(VerdictView verdict)
{
    return verdict != VerdictView::NotRun && verdict != VerdictView::Running;
}

/// Time as it counts for the verdict: a program that waited too long used little processor time.
double shownSeconds(const ResultRow &row)
{
    const bool waited = row.verdict == VerdictView::TimeLimit && row.limitSeconds > 0 &&
                        row.cpuSeconds < 0.9 * row.limitSeconds;
    return waited ? row.wallSeconds : row.cpuSeconds;
}

bool hasFailed(const ResultRow &row)
{
    return isDone(row.verdict) && row.verdict != VerdictView::Accepted &&
           row.verdict != VerdictView::Ran && row.verdict != VerdictView::Skipped &&
           row.verdict != VerdictView::Cancelled;
}

VerdictView hiddenVerdict(const HiddenCounts &hidden, bool finished)
{
    if (!hidden.known)
        return finished ? VerdictView::NotRun : VerdictView::Running;
    if (hidden.passed >= hidden.total)
        return VerdictView::Accepted;
    return hidden.passed > 0 ? VerdictView::Partly : VerdictView::WrongAnswer;
}

} // namespace

void ResultModel::begin(const QVector<ResultRow> &rows, const HiddenCounts &hidden)
{
    beginResetModel();
    m_rows.assign(rows.begin(), rows.end());
    m_byTest.clear();
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        m_byTest.insert(m_rows[row].test, static_cast<int>(row));
    m_hidden = hidden;
    m_finished = false;
    endResetModel();
}

void ResultModel::setRows(const QVector<ResultRow> &rows)
{
    // One signal for the whole batch: views repaint only what is visible of it anyway.
    int first = static_cast<int>(m_rows.size());
    int last = -1;
    for (const ResultRow &row : rows) {
        const int known = rowOf(row.test);
        if (known >= 0) {
            m_rows[static_cast<std::size_t>(known)] = row;
            first = std::min(first, known);
            last = std::max(last, known);
            continue;
        }
        const int end = static_cast<int>(m_rows.size());
        beginInsertRows({}, end, end);
        m_rows.push_back(row);
        m_byTest.insert(row.test, end);
        endInsertRows();
    }
    if (last >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

void ResultModel::setHidden(const HiddenCounts &hidden)
{
    if (hidden.passed == m_hidden.passed && hidden.total == m_hidden.total &&
        hidden.known == m_hidden.known) {
        return;
    }
    const int at = static_cast<int>(m_rows.size());
    const bool before = hasHidden();
    const bool after = hidden.total != 0;
    if (before && !after) {
        beginRemoveRows({}, at, at);
        m_hidden = hidden;
        endRemoveRows();
    } else if (!before && after) {
        beginInsertRows({}, at, at);
        m_hidden = hidden;
        endInsertRows();
    } else {
        m_hidden = hidden;
        if (after)
            Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
    }
}

void ResultModel::finish()
{
    m_finished = true;
    for (ResultRow &row : m_rows)
        if (row.verdict == VerdictView::Running)
            row.verdict = VerdictView::NotRun;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString ResultModel::hiddenCountsText(const HiddenCounts &hidden)
{
    if (!hidden.known)
        return {};
    if (hidden.passed >= hidden.total)
        return tr("%1 passed").arg(hidden.passed);
    return tr("%1 of %2 passed").arg(hidden.passed).arg(hidden.total);
}

const ResultRow *ResultModel::row(int row) const
{
    if (row < 0 || row >= static_cast<int>(m_rows.size()))
        return nullptr;
    return &m_rows[static_cast<std::size_t>(row)];
}

int ResultModel::rowOf(const QString &test) const
{
    return m_byTest.value(test, -1);
}

int ResultModel::nextBad(int row) const
{
    const int count = static_cast<int>(m_rows.size());
    for (int step = 1; step <= count; ++step) {
        const int candidate = (std::max(row, -1) + step) % count;
        if (hasFailed(m_rows[static_cast<std::size_t>(candidate)]))
            return candidate;
    }
    return -1;
}

int ResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + (hasHidden() ? 1 : 0);
}

int ResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ResultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ResultRow *found = row(index.row());
    return found ? rowData(*found, index.column(), role) : hiddenData(index.column(), role);
}

QString ResultModel::noteText(const ResultRow &row)
{
    const QString what = row.whatHappened.simplified();
    if (!row.noisy)
        return what;
    return what.isEmpty() ? tr("run twice") : tr("%1, run twice", "what happened").arg(what);
}

QVariant ResultModel::rowData(const ResultRow &row, int column, int role) const
{
    const QString word = verdictLook(row.verdict).word;
    switch (role) {
    case RowRole: return QVariant::fromValue(row);
    case VerdictRole: return static_cast<int>(row.verdict);
    case IsHiddenRole: return false;
    case IsBadRole: return hasFailed(row);
    case ShareRole:
        if (!row.figures || row.limitSeconds <= 0)
            return -1.0;
        return std::clamp(shownSeconds(row) / row.limitSeconds, 0.0, 1.0);
    case MemoryShareRole:
        if (!row.figures || row.limitBytes <= 0)
            return -1.0;
        return std::clamp(row.memoryBytes / row.limitBytes, 0.0, 1.0);
    case Qt::ToolTipRole:
        if (column == NoteColumn && row.noisy)
            return tr(
                "The computer was busy while this test ran close to its time limit, so it was "
                "run twice; the second run counts.");
        if (column == NoteColumn && !row.whatHappened.isEmpty())
            return row.whatHappened;
        if (column == TimeColumn && row.figures && row.limitSeconds > 0) {
            return tr("%1 of %2 allowed\n%3 on the clock")
                .arg(timeText(row.cpuSeconds), timeText(row.limitSeconds),
                     timeText(row.wallSeconds));
        }
        if (column == MemoryColumn && row.figures && row.limitBytes > 0)
            return tr("%1 of %2 allowed")
                .arg(memoryText(row.memoryBytes), memoryText(row.limitBytes));
        if (column == TestColumn)
            return row.test;
        if (column == VerdictColumn)
            return word;
        return {};
    case Qt::DisplayRole:
        switch (column) {
        case TestColumn: return row.label.isEmpty() ? row.test : row.label;
        case VerdictColumn:
            // The column is made for the words that are seen every day.
            return row.verdict == VerdictView::SecurityViolation ? tr("Security") : word;
        case TimeColumn: return row.figures ? timeText(shownSeconds(row)) : QString();
        case MemoryColumn: return row.figures ? memoryText(row.memoryBytes) : QString();
        case NoteColumn: return noteText(row);
        default: return {};
        }
    default: return {};
    }
}

QVariant ResultModel::hiddenData(int column, int role) const
{
    const VerdictView verdict = hiddenVerdict(m_hidden, m_finished);
    const bool all = m_hidden.known && m_hidden.passed >= m_hidden.total;
    const QString chip = hiddenCountsText(m_hidden);
    switch (role) {
    case VerdictRole: return static_cast<int>(verdict);
    case ChipTextRole: return chip;
    case ShareRole:
    case MemoryShareRole: return -1.0;
    case IsHiddenRole: return true;
    case IsBadRole: return m_hidden.known && !all;
    case Qt::ToolTipRole:
        return tr("Hidden tests judge your program on inputs you cannot see. Only how many it "
                  "passes is shown.");
    case Qt::DisplayRole:
        switch (column) {
        case TestColumn: return tr("hidden");
        case VerdictColumn: return chip.isEmpty() ? verdictLook(verdict).word : chip;
        case NoteColumn:
            if (!m_hidden.known && m_hidden.total > 0)
                return tr("%n tests", nullptr, m_hidden.total);
            return all ? QString() : tr("these tests are not shown");
        default: return {};
        }
    default: return {};
    }
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeading | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TestColumn: return tr("Test");
    case VerdictColumn: return tr("Verdict");
    case TimeColumn: return tr("Time");
    case MemoryColumn: return tr("Memory");
    case NoteColumn: return tr("What happened");
    default: return {};
    }
}

} // namespace assay::ide
