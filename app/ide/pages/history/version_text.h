#pragma once

#include "bridge/view_types.h"

#include <QPair>

namespace assay::ide {

/// Two versions of a program as two texts to be compared. One file each of the same name is taken
/// as it is; else every file has a line with its name above it, and files are in one order, so that
/// what was added or removed stands for itself.
QPair<QString, QString> comparableTexts(const QVector<SourceView> &left,
                                        const QVector<SourceView> &right);

} // namespace assay::ide
