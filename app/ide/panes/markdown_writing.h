#pragma once

#include <QString>

namespace assay::ide {

/// Text as code within a line, whatever backticks it holds.
QString markdownCode(const QString &text);
/// Text as a block of code; `language` may be empty.
QString markdownCodeBlock(const QString &text, const QString &language);
/// The text of a list's item: `first` before its first line, the others `by` columns further in.
QString markdownItem(const QString &text, const QString &first, int by);

} // namespace assay::ide
