#include "editor/search_marks.h"

#include "editor/scintilla.h"

namespace assay::ide {

namespace {

using Sci = QsciScintillaBase;

constexpr qsizetype mostHits = 10'000;

} // namespace

QVector<TextSearch::Hit> markHits(QsciScintilla &editor, const QVector<TextSearch::Hit> &hits)
{
    tell(editor, Sci::SCI_SETINDICATORCURRENT, hitIndicator);
    tell(editor, Sci::SCI_INDICATORCLEARRANGE, 0, lengthOf(editor));
    const QVector<TextSearch::Hit> marked = hits.mid(0, mostHits);
    for (const TextSearch::Hit &hit : marked)
        tell(editor, Sci::SCI_INDICATORFILLRANGE, hit.begin, hit.end - hit.begin);
    return marked;
}

void markScope(QsciScintilla &editor, long begin, long end)
{
    tell(editor, Sci::SCI_SETINDICATORCURRENT, scopeIndicator);
    tell(editor, Sci::SCI_INDICATORCLEARRANGE, 0, lengthOf(editor));
    if (end > begin)
        tell(editor, Sci::SCI_INDICATORFILLRANGE, begin, end - begin);
}

std::pair<long, long> scopeOf(const QsciScintilla &editor)
{
    const long length = lengthOf(editor);
    const auto marked = [&](long position) {
        return tell(editor, Sci::SCI_INDICATORVALUEAT, scopeIndicator, position) != 0;
    };
    long begin = 0;
    if (!marked(0))
        begin = tell(editor, Sci::SCI_INDICATOREND, scopeIndicator, 0);
    if (begin >= length || !marked(begin))
        return {0, length}; // nothing was selected
    // Edits may have torn the scope; its last piece ends it.
    long end = begin;
    for (long at = begin; at < length;) {
        const long next = tell(editor, Sci::SCI_INDICATOREND, scopeIndicator, at);
        if (marked(at))
            end = next;
        if (next <= at)
            break;
        at = next;
    }
    return {begin, end};
}

} // namespace assay::ide
