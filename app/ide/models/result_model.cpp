#include "models/result_model.h"

#include "models/figures.h"
#include "theme/theme.h"
#include "theme/verdict_look.h"

#include <algorithm>
#include <limits>
#include <map>

namespace assay::ide {

namespace {

/// Of the row of hidden tests; others are the numbers of their nodes.
constexpr quintptr hiddenId = std::numeric_limits<quintptr>::max();

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

double timeShare(const ResultRow &row)
{
    if (!row.figures || row.limitSeconds <= 0)
        return -1;
    return std::clamp(shownSeconds(row) / row.limitSeconds, 0.0, 1.0);
}

double memoryShare(const ResultRow &row)
{
    if (!row.figures || row.limitBytes <= 0)
        return -1;
    return std::clamp(row.memoryBytes / row.limitBytes, 0.0, 1.0);
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

void ResultModel::begin(const QVector<ResultRow> &rows, const HiddenCounts &hidden,
                        const QVector<GroupView> &groups)
{
    beginResetModel();
    m_rows.assign(rows.begin(), rows.end());
    m_byTest.clear();
    QStringList tests;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        m_byTest.insert(m_rows[row].test, static_cast<int>(row));
        tests += m_rows[row].test;
    }
    m_tree.build(tests, groups);
    m_groups.clear();
    for (const GroupView &group : groups)
        m_groups += GroupOutcomeView{group};
    m_hidden = hidden;
    m_finished = false;
    endResetModel();
}

void ResultModel::setRows(const QVector<ResultRow> &rows)
{
    // One signal for what a batch changes below one parent: views repaint only what is visible of
    // it anyway.
    std::map<int, std::pair<int, int>> changed;
    for (const ResultRow &row : rows) {
        if (const int known = rowOf(row.test); known >= 0) {
            m_rows[static_cast<std::size_t>(known)] = row;
            const ResultTree::Node &node = m_tree.node(m_tree.nodeOfTest(known));
            const auto range = changed.try_emplace(node.parent, node.place, node.place).first;
            range->second.first = std::min(range->second.first, node.place);
            range->second.second = std::max(range->second.second, node.place);
            continue;
        }
        const int parent = m_tree.parentOf(row.test);
        const int end = static_cast<int>(m_tree.node(parent).children.size());
        beginInsertRows(indexOfNode(parent), end, end);
        m_byTest.insert(row.test, static_cast<int>(m_rows.size()));
        m_rows.push_back(row);
        m_tree.append(parent);
        endInsertRows();
    }
    for (const auto &[parent, range] : changed)
        noteChanges(parent, range.first, range.second);
}

void ResultModel::noteChanges(int parent, int first, int last)
{
    const QModelIndex above = indexOfNode(parent);
    Q_EMIT dataChanged(index(first, 0, above), index(last, ColumnCount - 1, above));
    if (parent == ResultTree::root)
        return;
    const ResultTree::Node &group = m_tree.node(parent);
    noteChanges(group.parent, group.place, group.place);
}

void ResultModel::setHidden(const HiddenCounts &hidden)
{
    if (hidden.passed == m_hidden.passed && hidden.total == m_hidden.total &&
        hidden.known == m_hidden.known) {
        return;
    }
    const int at = static_cast<int>(m_tree.node(ResultTree::root).children.size());
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

void ResultModel::setGroups(const QVector<GroupOutcomeView> &outcomes)
{
    for (const GroupOutcomeView &outcome : outcomes)
        for (GroupOutcomeView &known : m_groups)
            if (known.group.path == outcome.group.path)
                known = outcome;
    for (int node = 0; node < m_tree.size(); ++node)
        if (const ResultTree::Node &group = m_tree.node(node); group.group >= 0)
            noteChanges(group.parent, group.place, group.place);
}

void ResultModel::finish()
{
    m_finished = true;
    for (ResultRow &row : m_rows)
        if (row.verdict == VerdictView::Running)
            row.verdict = VerdictView::NotRun;
    for (int node = 0; node < m_tree.size(); ++node) {
        const QModelIndex parent = indexOfNode(node);
        if (const int count = rowCount(parent); count > 0)
            Q_EMIT dataChanged(index(0, 0, parent), index(count - 1, ColumnCount - 1, parent));
    }
}

QString ResultModel::hiddenCountsText(const HiddenCounts &hidden)
{
    if (!hidden.known)
        return {};
    if (hidden.passed >= hidden.total)
        return tr("%1 passed").arg(hidden.passed);
    return tr("%1 of %2 passed").arg(hidden.passed).arg(hidden.total);
}

QString ResultModel::pointsText(const GroupOutcomeView &outcome)
{
    if (!outcome.group.scored)
        return {};
    if (outcome.group.points <= 0)
        return tr("%1 points").arg(scoreText(outcome.score));
    return tr("%1 / %2 points", "reached, at most")
        .arg(scoreText(outcome.score), scoreText(outcome.group.points));
}

// --- places ---------------------------------------------------------------------------------

const ResultRow *ResultModel::row(int test) const
{
    if (test < 0 || test >= static_cast<int>(m_rows.size()))
        return nullptr;
    return &m_rows[static_cast<std::size_t>(test)];
}

const ResultRow *ResultModel::row(const QModelIndex &index) const
{
    const ResultTree::Node *node = nodeAt(index);
    return node ? row(node->test) : nullptr;
}

const ResultRow &ResultModel::rowOfTest(int test) const
{
    return m_rows[static_cast<std::size_t>(test)];
}

int ResultModel::rowOf(const QString &test) const
{
    return m_byTest.value(test, -1);
}

int ResultModel::testAt(const QModelIndex &index) const
{
    const ResultTree::Node *node = nodeAt(index);
    if (!node)
        return -1;
    return node->test >= 0 ? node->test
                           : m_tree.testsBelow(static_cast<int>(index.internalId())).front() - 1;
}

QModelIndex ResultModel::indexOf(int test) const
{
    return row(test) ? indexOfNode(m_tree.nodeOfTest(test)) : QModelIndex();
}

int ResultModel::nextBad(int test) const
{
    const int count = static_cast<int>(m_rows.size());
    for (int step = 1; step <= count; ++step) {
        const int candidate = (std::max(test, -1) + step) % count;
        if (hasFailed(m_rows[static_cast<std::size_t>(candidate)]))
            return candidate;
    }
    return -1;
}

const ResultTree::Node *ResultModel::nodeAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == hiddenId)
        return nullptr;
    return &m_tree.node(static_cast<int>(index.internalId()));
}

QModelIndex ResultModel::indexOfNode(int node, int column) const
{
    if (node == ResultTree::root)
        return {};
    return createIndex(m_tree.node(node).place, column, static_cast<quintptr>(node));
}

QModelIndex ResultModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const ResultTree::Node *group = nodeAt(parent);
    const ResultTree::Node &above = group ? *group : m_tree.node(ResultTree::root);
    if (row >= static_cast<int>(above.children.size()))
        return createIndex(row, column, hiddenId);
    return indexOfNode(above.children[static_cast<std::size_t>(row)], column);
}

QModelIndex ResultModel::parent(const QModelIndex &index) const
{
    const ResultTree::Node *node = nodeAt(index);
    return node ? indexOfNode(node->parent) : QModelIndex();
}

int ResultModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_tree.node(ResultTree::root).children.size()) +
               (hasHidden() ? 1 : 0);
    const ResultTree::Node *node = nodeAt(parent);
    return node && parent.column() == 0 ? static_cast<int>(node->children.size()) : 0;
}

int ResultModel::columnCount(const QModelIndex &) const
{
    return int(ColumnCount);
}

// --- contents -------------------------------------------------------------------------------

QVariant ResultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ResultTree::Node *node = nodeAt(index);
    if (!node)
        return hiddenData(index.column(), role);
    if (node->group >= 0)
        return groupData(static_cast<int>(index.internalId()), index.column(), role);
    const ResultRow &found = rowOfTest(node->test);
    if (role == Qt::DisplayRole && index.column() == TestColumn && node->parent != ResultTree::root)
        return found.test.section(QLatin1Char('/'), -1); // the group stands above
    return rowData(found, index.column(), role);
}

double ResultModel::most(int node, double (*figure)(const ResultRow &)) const
{
    double largest = -1;
    for (const int test : m_tree.testsBelow(node))
        if (const ResultRow &found = rowOfTest(test); found.figures)
            largest = std::max(largest, figure(found));
    return largest;
}

bool ResultModel::hasRunBelow(int node) const
{
    return std::ranges::any_of(m_tree.testsBelow(node), [this](int test) {
        return rowOfTest(test).verdict != VerdictView::NotRun;
    });
}

QString ResultModel::passedBelow(int node) const
{
    const auto tests = m_tree.testsBelow(node);
    const auto passed = std::ranges::count_if(
        tests, [this](int test) { return rowOfTest(test).verdict == VerdictView::Accepted; });
    return tr("%1 of %2 tests passed").arg(passed).arg(tests.size());
}

VerdictView ResultModel::groupVerdict(int node) const
{
    const VerdictView known = m_groups[m_tree.node(node).group].verdict;
    if (known != VerdictView::NotRun || m_finished || !hasRunBelow(node))
        return known;
    return VerdictView::Running;
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
    case IsGroupRole: return false;
    case ShareRole: return timeShare(row);
    case MemoryShareRole: return memoryShare(row);
    case Qt::ToolTipRole:
        if (column == NoteColumn && row.noisy)
            return tr(
                "The computer was busy while this test ran close to its time limit, so it was "
                "run twice; the second run counts.");
        if (column == NoteColumn && !row.whatHappened.isEmpty())
            return row.whatHappened;
        if (column == TimeColumn && row.figures && row.limitSeconds > 0) {
            // The memory too: a narrow table has no column for it.
            return tr("%1 of %2 allowed\n%3 on the clock")
                       .arg(timeText(row.cpuSeconds), timeText(row.limitSeconds),
                            timeText(row.wallSeconds)) +
                   QLatin1Char('\n') + tr("%1 of memory").arg(memoryText(row.memoryBytes));
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
    case IsGroupRole: return false;
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

QString ResultModel::groupText(int node, int column) const
{
    const GroupOutcomeView &outcome = m_groups[m_tree.node(node).group];
    const bool isKnown = outcome.verdict != VerdictView::NotRun;
    switch (column) {
    case TestColumn: return outcome.group.name;
    case VerdictColumn: {
        // With hidden tests in it, nobody is told what a group comes to.
        const bool isSecret = !isKnown && m_finished && hasRunBelow(node);
        return isSecret ? QString() : verdictLook(groupVerdict(node)).word;
    }
    case TimeColumn: {
        const double seconds = most(node, shownSeconds);
        return seconds < 0 ? QString() : timeText(seconds);
    }
    case MemoryColumn: {
        const double bytes = most(node, [](const ResultRow &row) { return row.memoryBytes; });
        return bytes < 0 ? QString() : memoryText(bytes);
    }
    case NoteColumn:
        if (!isKnown)
            return {};
        return outcome.group.scored ? pointsText(outcome) : passedBelow(node);
    default: return {};
    }
}

QString ResultModel::groupSentence(int node) const
{
    const GroupOutcomeView &outcome = m_groups[m_tree.node(node).group];
    const QString verdict = groupText(node, VerdictColumn);
    QStringList facts;
    for (const QString &fact :
         {verdict, outcome.verdict == VerdictView::NotRun ? QString() : pointsText(outcome),
          passedBelow(node)})
        if (!fact.isEmpty())
            facts += fact;
    return tr("Group %1: %2", "name, facts").arg(outcome.group.name, facts.join(tr(", ")));
}

QVariant ResultModel::groupData(int node, int column, int role) const
{
    const VerdictView verdict = groupVerdict(node);
    switch (role) {
    case VerdictRole: return static_cast<int>(verdict);
    case IsHiddenRole: return false;
    case IsGroupRole: return true;
    case IsBadRole:
        return isDone(verdict) && verdict != VerdictView::Accepted &&
               verdict != VerdictView::Skipped;
    case ShareRole: return most(node, timeShare);
    case MemoryShareRole: return most(node, memoryShare);
    case Qt::ToolTipRole: return groupSentence(node);
    case Qt::AccessibleTextRole:
        return column == TestColumn
                   ? tr("Group %1").arg(m_groups[m_tree.node(node).group].group.name)
                   : groupText(node, column);
    case Qt::DisplayRole: return groupText(node, column);
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
