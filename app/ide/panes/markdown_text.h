#pragma once

#include <QString>
#include <QStringList>

class QTextDocument;

namespace assay::ide {

/// Markdown with its formulas taken out: each stands as one private-use character.
struct SplitMarkdown {
    QString text;
    QStringList formulas; ///< TeX, without the dollar signs
};

/// Finds `$…$` and `$$…$$` outside code, as Pandoc does: no space just inside the signs, no digit
/// after the closing one. "\$" stays a dollar sign.
SplitMarkdown splitFormulas(const QString &markdown);

/// Fills `document` with GitHub-flavoured Markdown in the theme's colours and fonts. HTML in the
/// Markdown is shown as text. Images go through the document's loadResource().
void setStatementMarkdown(QTextDocument &document, const QString &markdown);

/// A statement's text without what the pane shows in its own way: a first heading that repeats
/// `title`, and the places kept for samples ({{nextsample}}, {{remainingsamples}}).
QString withoutPaneParts(const QString &markdown, const QString &title);

} // namespace assay::ide
