#include "models/custom_input_model.h"

#include <algorithm>
#include <utility>

namespace assay::ide {

void CustomInputModel::setInputs(const QVector<CustomInputView> &inputs)
{
    beginResetModel();
    m_inputs = inputs;
    m_removed.reset();
    endResetModel();
}

QString CustomInputModel::uniqueName(const QString &wanted, int exceptRow) const
{
    const auto isTaken = [&](const QString &name) {
        for (int row = 0; row < m_inputs.size(); ++row)
            if (row != exceptRow && m_inputs[row].name == name)
                return true;
        return false;
    };
    const QString plain = wanted.simplified();
    if (!plain.isEmpty() && !isTaken(plain))
        return plain;
    for (int number = plain.isEmpty() ? static_cast<int>(m_inputs.size()) + 1 : 2;; ++number) {
        const QString name = plain.isEmpty() ? tr("Input %1").arg(number)
                                             : tr("%1 (%2)", "name, number").arg(plain).arg(number);
        if (!isTaken(name))
            return name;
    }
}

int CustomInputModel::add(CustomInputView input)
{
    const int row = static_cast<int>(m_inputs.size());
    if (row >= limit)
        return -1;
    input.name = uniqueName(input.name, -1);
    beginInsertRows({}, row, row);
    m_inputs += std::move(input);
    endInsertRows();
    Q_EMIT edited();
    return row;
}

void CustomInputModel::update(int row, CustomInputView input)
{
    if (row < 0 || row >= m_inputs.size())
        return;
    input.name = uniqueName(input.name, row);
    if (m_inputs[row] == input)
        return;
    m_inputs[row] = std::move(input);
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT edited();
}

void CustomInputModel::remove(int row)
{
    if (row < 0 || row >= m_inputs.size())
        return;
    beginRemoveRows({}, row, row);
    m_removed = Removed{row, m_inputs.takeAt(row)};
    endRemoveRows();
    Q_EMIT edited();
}

bool CustomInputModel::restoreRemoved()
{
    if (!m_removed)
        return false;
    Removed removed = *std::exchange(m_removed, std::nullopt);
    const int row = std::min(removed.row, static_cast<int>(m_inputs.size()));
    removed.input.name = uniqueName(removed.input.name, -1);
    beginInsertRows({}, row, row);
    m_inputs.insert(row, removed.input);
    endInsertRows();
    Q_EMIT edited();
    return true;
}

int CustomInputModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_inputs.size());
}

QVariant CustomInputModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CustomInputView &input = m_inputs[index.row()];
    if (role == Qt::DisplayRole)
        return input.name;
    if (role == Qt::ToolTipRole)
        return input.answerKnown ? tr("Compared with the output you expect")
                                 : tr("Run without comparing: no expected output is known");
    return {};
}

} // namespace assay::ide
