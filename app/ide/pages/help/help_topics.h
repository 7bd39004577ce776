#pragma once

#include <QString>
#include <QVector>

namespace assay::ide {

/// One page of the help.
struct HelpTopic {
    QString id;    ///< "editor", stable
    QString title; ///< the first heading
    QString text;  ///< Markdown, the heading included
};

/// The pages below `folder` in the language asked for; a page that is missing there comes in
/// English. Sorted by file name ("10-start.md"; the number is no part of the id). Files beyond
/// 256 KiB are passed over.
QVector<HelpTopic> readHelp(const QString &folder, const QString &language);

/// Places of the topics that hold all of the words, best first: in the title, then by how often.
QVector<int> searchHelp(const QVector<HelpTopic> &topics, const QString &words);

} // namespace assay::ide
