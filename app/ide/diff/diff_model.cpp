#include "diff/diff_model.h"

#include "diff/visible_text.h"

#include <algorithm>

namespace assay::ide {

namespace {

/// A line with signs for what cannot be seen, cut to what fits on a screen.
VisibleText shownLine(const LinedText &text, int line)
{
    QString raw = text.line(line)
                      .first(std::min<qsizetype>(text.line(line).size(), DiffModel::lineLimit))
                      .toString();
    const bool whole = raw.size() == text.line(line).size();
    if (whole && text.hasEnd(line))
        raw += u'\n';
    VisibleText shown = visibleText(raw);
    if (shown.text.endsWith(u'\n'))
        shown.text.chop(1);
    if (!whole)
        shown.text += u'…';
    return shown;
}

} // namespace

void DiffModel::setDiff(TextDiff diff)
{
    beginResetModel();
    m_diff = std::move(diff);
    arrange();
    endResetModel();
}

void DiffModel::setLayout(Layout layout)
{
    if (layout == m_layout)
        return;
    beginResetModel();
    m_layout = layout;
    arrange();
    endResetModel();
}

void DiffModel::arrange()
{
    m_rows.clear();
    m_changes.clear();
    m_widest = 0;
    const std::size_t shown = std::min<std::size_t>(m_diff.rows.size(), rowLimit);
    m_cut = shown < m_diff.rows.size();
    const auto isChange = [this](std::size_t row) {
        return m_diff.rows[row].kind != DiffRow::Kind::Same;
    };
    for (std::size_t i = 0; i < shown;) {
        if (!isChange(i)) {
            m_rows.push_back({m_diff.rows[i++], Side::Both});
            continue;
        }
        m_changes.push_back(static_cast<int>(m_rows.size()));
        std::size_t end = i;
        while (end < shown && isChange(end))
            ++end;
        for (const Side side : {Side::Expected, Side::Found})
            for (std::size_t k = i; k < end; ++k) {
                const DiffRow &row = m_diff.rows[k];
                if (m_layout == Layout::Unified &&
                    (side == Side::Expected ? row.expected : row.found) >= 0)
                    m_rows.push_back({row, side});
                else if (m_layout == Layout::SideBySide && side == Side::Expected)
                    m_rows.push_back({row, Side::Both});
            }
        i = end;
    }
    for (const Row &row : m_rows)
        for (const int column : {int(ExpectedText), int(FoundText)})
            if (const int line = column < columnCount() ? lineOf(row, column) : -1; line >= 0)
                m_widest =
                    std::max(m_widest, static_cast<int>(std::min<qsizetype>(
                                           textOf(row, column).line(line).size(), lineLimit)));
}

int DiffModel::lineOf(const Row &row, int column) const
{
    if (column == ExpectedNumber)
        return row.side == Side::Found ? -1 : row.row.expected;
    if (column == FoundNumber)
        return row.side == Side::Expected ? -1 : row.row.found;
    if (m_layout == Layout::SideBySide)
        return column == ExpectedText ? row.row.expected : row.row.found;
    return row.side == Side::Found ? row.row.found : row.row.expected;
}

const LinedText &DiffModel::textOf(const Row &row, int column) const
{
    return column == FoundText || row.side == Side::Found ? m_diff.found : m_diff.expected;
}

int DiffModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DiffModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_layout == Layout::SideBySide ? 4 : 3;
}

QVariant DiffModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const int line = lineOf(row, index.column());
    if (role == KindRole)
        return static_cast<int>(row.row.kind);
    if (role == SideRole) {
        const bool empty = index.column() >= ExpectedText && line < 0;
        const Side column = index.column() == FoundText ? Side::Found : Side::Expected;
        return static_cast<int>(empty                                 ? Side::Nothing
                                : row.row.kind == DiffRow::Kind::Same ? Side::Both
                                : m_layout == Layout::SideBySide      ? column
                                                                      : row.side);
    }
    if (index.column() < ExpectedText) {
        if (role == Qt::DisplayRole && line >= 0)
            return line + 1;
        return {};
    }
    return line < 0 ? QVariant() : textData(row, index.column(), role);
}

QVariant DiffModel::textData(const Row &row, int column, int role) const
{
    const LinedText &text = textOf(row, column);
    const int line = lineOf(row, column);
    if (role == RawTextRole)
        return text.line(line).toString();
    const bool isFound = &text == &m_diff.found;
    if (role == Qt::AccessibleTextRole) {
        const QString shown = shownLine(text, line).text;
        if (row.row.kind == DiffRow::Kind::Same)
            return tr("Line %1: %2").arg(line + 1).arg(shown);
        return isFound ? tr("Your line %1, different: %2").arg(line + 1).arg(shown)
                       : tr("Expected line %1, different: %2").arg(line + 1).arg(shown);
    }
    if (role != Qt::DisplayRole && role != MarkFromRole && role != MarkLengthRole &&
        role != SignsRole)
        return {};
    const VisibleText shown = shownLine(text, line);
    if (role == Qt::DisplayRole)
        return shown.text;
    if (role == SignsRole) {
        QList<int> signs;
        for (const qsizetype sign : shown.signs)
            signs += static_cast<int>(sign);
        return QVariant::fromValue(signs);
    }
    if (row.row.expected < 0 || row.row.found < 0 || row.row.kind == DiffRow::Kind::Same)
        return -1;
    const LineMarks marks =
        lineMarks(m_diff.expected.line(row.row.expected), m_diff.found.line(row.row.found));
    const qsizetype from = isFound ? marks.foundFrom : marks.expectedFrom;
    const qsizetype length = isFound ? marks.foundLength : marks.expectedLength;
    const auto place = [&shown](qsizetype raw) {
        return shown.positions[std::min(static_cast<std::size_t>(raw), shown.positions.size() - 1)];
    };
    if (role == MarkFromRole)
        return static_cast<int>(place(from));
    return static_cast<int>(place(from + length) - place(from));
}

void DiffModel::setSides(const QString &left, const QString &right)
{
    m_left = left;
    m_right = right;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QVariant DiffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ExpectedText:
        if (!m_left.isEmpty())
            return m_layout == Layout::SideBySide ? m_left : tr("%1 and %2").arg(m_left, m_right);
        return m_layout == Layout::SideBySide ? tr("Expected") : tr("Expected and your output");
    case FoundText: return m_right.isEmpty() ? tr("Your output") : m_right;
    default: return QString();
    }
}

} // namespace assay::ide
