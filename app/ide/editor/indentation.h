#pragma once

#include "settings/editor_options.h"

#include <QString>
#include <QStringList>

namespace assay::ide {

/// Columns of white space at the start of a line; a tab counts to the next multiple of
/// `tabWidth`.
int indentationOf(const QString &line, int tabWidth = defaultTabWidth);

/// Indentation of a new line after `previous`: one step deeper after an opening bracket, and after
/// a colon where blocks begin with one (`colonBlocks`: Python).
int indentationAfter(const QString &previous, bool colonBlocks, int tabWidth = defaultTabWidth);

/// Lines with `mark` before the text of each, or without it if every line that is not blank has
/// one. `lines` are one block; the marks are put into one column.
QStringList toggleLineComment(const QStringList &lines, const QString &mark);

} // namespace assay::ide
