#pragma once

#include <QString>

#include <optional>

namespace assay::ide {

// What single commands of LaTeX mean in a statement; names are without the backslash.

/// The heading that a problem style's command stands for; empty: it is none.
QString latexHeading(const QString &name);
/// Commands that stand for characters, as Markdown; empty: it is none.
QString latexCharacter(const QString &name);
/// Nothing is seen of these; the number says how many arguments go with them.
std::optional<int> latexSilentArguments(const QString &name);
/// The letter with an accent, as "\'e" and "\c{c}" ask for it: the accent is ' or c.
QString latexAccented(QChar accent, const QString &letter);

} // namespace assay::ide
