#pragma once

#include "bridge/view_types.h"

/// Made-up contents for tests and pictures of the panes.
namespace assay::ide::samples {

QVector<AssignmentEntry> assignments();
AssignmentView stdioAssignment();
AssignmentView functionAssignment();
AssignmentView sqlAssignment();
QVector<ResultRow> expectedRows();
QVector<ResultRow> finishedRows();
RunSummary runningSummary();
RunSummary finishedSummary();
QString compileLog();
QVector<DiagnosticView> diagnostics();

} // namespace assay::ide::samples
