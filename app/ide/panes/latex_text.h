#pragma once

#include "panes/markdown_text.h"

namespace assay::ide {

/// The LaTeX of a problem statement as the Markdown that statements are shown from. Knows what
/// problem packages use: sections, lists, tables, figures, listings, footnotes, the macros of the
/// Kattis and Olymp styles, and the author's own \newcommand. Never fails: commands it does not
/// know are shown by their names, their arguments as text. Bounded in depth, size and expansions.
SplitMarkdown latexToMarkdown(const QString &tex);

} // namespace assay::ide
