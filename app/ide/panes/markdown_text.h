#pragma once

#include "panes/math/formula_object.h"
#include "theme/theme.h"

#include <QString>
#include <QVector>

class QTextDocument;

namespace assay::ide {

/// Markdown with its formulas taken out: each stands as one private-use character.
struct SplitMarkdown {
    static constexpr char16_t firstMark = 0xE100; ///< stands for formulas[0]
    static constexpr char16_t lastMark = 0xF7FF;

    QString text;
    QVector<Formula> formulas;

    /// Keeps the formula and returns its mark; with more than there are marks, its TeX.
    QString add(const Formula &formula);
};

/// Finds `$…$` and `$$…$$` outside code, as Pandoc does: no space just inside the signs, no digit
/// after the closing one. "\$" stays a dollar sign.
SplitMarkdown splitFormulas(const QString &markdown);

/// Fills `document` with GitHub-flavoured Markdown in the theme's colours and fonts; formulas are
/// set where their marks stand. HTML in the Markdown is shown as text. Images go through the
/// document's loadResource().
void setStatementMarkdown(QTextDocument &document, const SplitMarkdown &markdown,
                          const Tokens &tokens = Theme::current());
void setStatementMarkdown(QTextDocument &document, const QString &markdown);

/// A statement's text without what the pane shows in its own way: a first heading that repeats
/// `title`, and the places kept for samples ({{nextsample}}, {{remainingsamples}}).
QString withoutPaneParts(const QString &markdown, const QString &title);

} // namespace assay::ide
