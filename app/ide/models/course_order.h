#pragma once

#include "bridge/view_types.h"

#include <QVector>

namespace assay::ide {

/// Courses as their authors number them ("2 · Loops" before "10 · Graphs"); in a course by the
/// place that the assignments give, then those that give none as they came.
QVector<AssignmentEntry> inCourseOrder(QVector<AssignmentEntry> entries);

} // namespace assay::ide
