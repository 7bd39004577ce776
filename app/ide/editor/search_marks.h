#pragma once

#include "editor/text_search.h"

#include <utility>

class QsciScintilla;

namespace assay::ide {

// Marks of what the find bar found, and of the place it looks in.

/// Instead of those there are; at most the first ten thousand, which are returned.
QVector<TextSearch::Hit> markHits(QsciScintilla &editor, const QVector<TextSearch::Hit> &hits);

/// Marks bytes [begin, end) as the place to search in; empty: none. It moves with edits.
void markScope(QsciScintilla &editor, long begin, long end);
/// The whole text if nothing is marked.
std::pair<long, long> scopeOf(const QsciScintilla &editor);

} // namespace assay::ide
