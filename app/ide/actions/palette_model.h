#pragma once

#include "actions/fuzzy_match.h"

#include <QAbstractListModel>

#include <functional>
#include <vector>

namespace assay::ide {

/// One thing the palette offers.
struct PaletteEntry {
    QString text;
    QString detail; ///< small, before the text: the group or course; is searched too
    QString keys;   ///< at the end of the row
    bool enabled = true;
    std::function<void()> act;
};

/// What of the entries fits the words typed, best first; without words all, in their own order.
/// Entries that cannot be used now come last.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole,
        KeysRole,
        LettersRole,       ///< QVector<qsizetype>: matched letters of the text
        DetailLettersRole, ///< the same of the detail
    };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<PaletteEntry> entries);
    void setPattern(const QString &pattern);
    /// Null if it is out of range.
    const PaletteEntry *entry(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        std::size_t entry = 0;
        int score = 0;
        QVector<qsizetype> letters;
        QVector<qsizetype> detailLetters;
    };

    void refill();
    std::optional<Row> matched(std::size_t entry) const;

    std::vector<PaletteEntry> m_entries;
    QString m_pattern;
    std::vector<Row> m_rows;
};

} // namespace assay::ide
