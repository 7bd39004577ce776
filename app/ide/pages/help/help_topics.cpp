#include "pages/help/help_topics.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace assay::ide {

namespace {

constexpr qint64 largestPage = 256 * 1024;
const QString fallback = QStringLiteral("en");

QString titleOf(const QString &text, const QString &otherwise)
{
    for (const QString &line : text.split(QLatin1Char('\n')))
        if (line.startsWith(QLatin1String("# ")))
            return line.mid(2).trimmed();
    return otherwise;
}

} // namespace

QVector<HelpTopic> readHelp(const QString &folder, const QString &language)
{
    QVector<HelpTopic> topics;
    const QDir english(folder + QLatin1Char('/') + fallback);
    for (const QString &name :
         english.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
        QFile file(folder + QLatin1Char('/') + language + QLatin1Char('/') + name);
        if (!file.exists())
            file.setFileName(english.filePath(name));
        if (file.size() > largestPage || !file.open(QIODevice::ReadOnly))
            continue;
        HelpTopic topic;
        topic.id = QFileInfo(name).completeBaseName().section(QLatin1Char('-'), 1);
        topic.text = QString::fromUtf8(file.readAll());
        topic.title = titleOf(topic.text, topic.id);
        topics += topic;
    }
    return topics;
}

QVector<int> searchHelp(const QVector<HelpTopic> &topics, const QString &words)
{
    const QStringList wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QVector<QPair<qsizetype, int>> found; // worth, place
    for (int i = 0; i < topics.size(); ++i) {
        qsizetype worth = 0;
        const bool all = std::ranges::all_of(wanted, [&](const QString &word) {
            const qsizetype inText = topics[i].text.count(word, Qt::CaseInsensitive);
            const bool inTitle = topics[i].title.contains(word, Qt::CaseInsensitive);
            worth += inText + (inTitle ? 1000 : 0);
            return inText > 0 || inTitle;
        });
        if (all)
            found += {worth, i};
    }
    if (!wanted.isEmpty())
        std::ranges::stable_sort(found, std::greater(), &QPair<qsizetype, int>::first);
    QVector<int> places;
    for (const auto &[worth, place] : found)
        places += place;
    return places;
}

} // namespace assay::ide
