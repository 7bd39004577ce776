#include "actions/palette_model.h"

#include <algorithm>

namespace assay::ide {

namespace {

constexpr QChar between = QLatin1Char(' ');

} // namespace

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    refill();
}

void PaletteModel::setPattern(const QString &pattern)
{
    m_pattern = pattern;
    refill();
}

const PaletteEntry *PaletteModel::entry(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    return &m_entries[m_rows[static_cast<std::size_t>(row)].entry];
}

std::optional<PaletteModel::Row> PaletteModel::matched(std::size_t entry) const
{
    const PaletteEntry &candidate = m_entries[entry];
    Row row;
    row.entry = entry;
    // A match in the text alone is the better one. A pattern of several words may begin in the
    // detail, so that "edit com" finds "Edit: Comment"; one word must stand there as it is.
    if (const auto own = fuzzyMatch(m_pattern, candidate.text)) {
        row.score = 2 * own->score;
        row.letters = own->letters;
        return row;
    }
    const QString pattern = m_pattern.trimmed();
    if (!pattern.contains(between)) {
        const qsizetype place = candidate.detail.indexOf(pattern, 0, Qt::CaseInsensitive);
        if (place < 0)
            return std::nullopt;
        for (qsizetype letter = place; letter < place + pattern.size(); ++letter)
            row.detailLetters += letter;
        return row;
    }
    const auto both = fuzzyMatch(pattern, candidate.detail + between + candidate.text);
    if (!both)
        return std::nullopt;
    row.score = both->score;
    for (const qsizetype place : both->letters) {
        if (place < candidate.detail.size())
            row.detailLetters += place;
        else if (place > candidate.detail.size())
            row.letters += place - candidate.detail.size() - 1;
    }
    return row;
}

void PaletteModel::refill()
{
    beginResetModel();
    m_rows.clear();
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (auto row = matched(i))
            m_rows.push_back(std::move(*row));
    std::ranges::stable_sort(m_rows, [this](const Row &a, const Row &b) {
        const bool enabledA = m_entries[a.entry].enabled;
        const bool enabledB = m_entries[b.entry].enabled;
        return enabledA != enabledB ? enabledA : a.score > b.score;
    });
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteEntry *found = index.isValid() ? entry(index.row()) : nullptr;
    if (!found)
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return found->text;
    case Qt::AccessibleTextRole: {
        QString said = found->detail.isEmpty()
                           ? found->text
                           : tr("%1: %2", "group, command").arg(found->detail, found->text);
        if (!found->keys.isEmpty())
            said = tr("%1, %2", "command, its keys").arg(said, found->keys);
        return said;
    }
    case DetailRole: return found->detail;
    case KeysRole: return found->keys;
    case LettersRole: return QVariant::fromValue(row.letters);
    case DetailLettersRole: return QVariant::fromValue(row.detailLetters);
    default: return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    const PaletteEntry *found = index.isValid() ? entry(index.row()) : nullptr;
    if (!found || !found->enabled)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace assay::ide
