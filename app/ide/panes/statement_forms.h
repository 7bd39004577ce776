#pragma once

#include "bridge/view_types.h"

namespace assay::ide {

/// What a choice of a form is remembered by, for all assignments: "de/pdf".
QString formKey(const StatementForm &form);

/// Index of the form to show: the one of the remembered key, else one in its language, else the
/// first. -1: there is none.
int preferredForm(const QVector<StatementForm> &forms, const QString &key);

/// What the switch says: "English", "Deutsch", and the kind where a language has several ("English
/// · PDF").
QString formLabel(const QVector<StatementForm> &forms, int index);

} // namespace assay::ide
