#include "editor/snippets.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

// Resources of a static library are only linked in when asked for by name, outside namespaces.
static void initSnippets()
{
    Q_INIT_RESOURCE(snippets);
}

namespace assay::ide {

const QVector<Snippet> &snippetsFor(const QString &languageId)
{
    static QHash<QString, QVector<Snippet>> read;
    const auto known = read.constFind(languageId);
    if (known != read.constEnd())
        return *known;
    initSnippets();
    QFile file(QStringLiteral(":/snippets/%1.json").arg(languageId));
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return *read.insert(languageId, parseSnippets(bytes));
}

QVector<Snippet> parseSnippets(const QByteArray &json)
{
    QVector<Snippet> snippets;
    const QJsonArray entries = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &entry : entries) {
        const QString prefix = entry[QLatin1String("prefix")].toString();
        QStringList lines;
        const QJsonArray body = entry[QLatin1String("body")].toArray();
        for (const QJsonValue &line : body)
            lines += line.toString();
        if (!prefix.isEmpty() && !lines.isEmpty())
            snippets += {prefix, lines.join(u'\n')};
    }
    return snippets;
}

ExpandedSnippet expand(const Snippet &snippet, const QString &indentation, const QString &step,
                       const QString &newLine)
{
    static const QRegularExpression place(
        QStringLiteral("\\$(?:(?<plain>\\d)|\\{(?<number>\\d):(?<text>[^{}]*)\\})"));
    QString body = snippet.body;
    body.replace(u'\t', step);
    body.replace(QStringLiteral("\n"), newLine + indentation);

    ExpandedSnippet expanded;
    QHash<int, QByteArray> texts;
    qsizetype from = 0;
    for (auto matches = place.globalMatch(body); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        expanded.text += QStringView(body).mid(from, match.capturedStart() - from).toUtf8();
        from = match.capturedEnd();
        const QString digits = match.captured(QStringLiteral("number"));
        const int stop =
            (digits.isEmpty() ? match.captured(QStringLiteral("plain")) : digits).toInt();
        if (!digits.isEmpty() && !texts.contains(stop))
            texts.insert(stop, match.captured(QStringLiteral("text")).toUtf8());
        const auto begin = static_cast<long>(expanded.text.size());
        expanded.text += texts.value(stop);
        expanded.places += {stop, begin, static_cast<long>(expanded.text.size())};
    }
    expanded.text += QStringView(body).mid(from).toUtf8();
    return expanded;
}

} // namespace assay::ide
