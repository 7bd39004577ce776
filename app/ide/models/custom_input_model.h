#pragma once

#include "bridge/custom_input_view.h"

#include <QAbstractListModel>
#include <QVector>

#include <optional>

namespace assay::ide {

/// The custom inputs of one assignment. Names stay unique: a taken one gets a number.
class CustomInputModel : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int limit = 200; ///< as many as are kept

    using QAbstractListModel::QAbstractListModel;

    void setInputs(const QVector<CustomInputView> &inputs);
    const QVector<CustomInputView> &inputs() const { return m_inputs; }

    /// Returns its row, -1 if there are too many. An empty name becomes "Input 3".
    int add(CustomInputView input = {});
    /// Replaces a row's contents; the name is made unique.
    void update(int row, CustomInputView input);
    void remove(int row);
    /// Brings back what was removed last, where it was; false if there is nothing.
    bool restoreRemoved();
    QString removedName() const { return m_removed ? m_removed->input.name : QString(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// Something that is to be kept is different; not after setInputs().
    void edited();

private:
    struct Removed {
        int row = 0;
        CustomInputView input;
    };
    QString uniqueName(const QString &wanted, int exceptRow) const;

    QVector<CustomInputView> m_inputs;
    std::optional<Removed> m_removed;
};

} // namespace assay::ide
