#pragma once

#include "bridge/view_types.h"

class QPagedPaintDevice;

namespace assay::ide {

/// Draws an assignment as it is given to students: title, limits, statement, samples and groups, on
/// white whatever the theme. `form` must be Markdown or LaTeX, or null.
void printStatement(const AssignmentView &assignment, const StatementForm *form,
                    QPagedPaintDevice &device);

} // namespace assay::ide
