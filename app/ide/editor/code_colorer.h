#pragma once

#include "panes/code_blocks.h"

namespace assay::ide {

/// Colours program text in statements as the editor would in the window's own colours. Loads the
/// language's definition, which takes milliseconds. GUI thread.
QVector<QVector<CodeRun>> colorCode(const QStringList &lines, const QString &language);

} // namespace assay::ide
