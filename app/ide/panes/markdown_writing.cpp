#include "panes/markdown_writing.h"

#include <QStringList>

namespace assay::ide {

QString markdownCode(const QString &text)
{
    QString fence = QStringLiteral("`");
    while (text.contains(fence))
        fence += u'`';
    const bool pad = text.startsWith(u'`') || text.endsWith(u'`');
    return fence + (pad ? QStringLiteral(" ") : QString()) + text +
           (pad ? QStringLiteral(" ") : QString()) + fence;
}

QString markdownCodeBlock(const QString &text, const QString &language)
{
    QString fence = QStringLiteral("```");
    while (text.contains(fence))
        fence += u'`';
    QString body = text;
    while (body.startsWith(u'\n'))
        body.remove(0, 1);
    while (body.endsWith(u'\n') || body.endsWith(u' '))
        body.chop(1);
    return QStringLiteral("\n\n") + fence + language + u'\n' + body + u'\n' + fence +
           QStringLiteral("\n\n");
}

QString markdownItem(const QString &text, const QString &first, int by)
{
    const QString space(by, u' ');
    QString result;
    const QStringList lines = text.trimmed().split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            result += u'\n';
        if (i == 0)
            result += first + lines[i];
        else if (!lines[i].isEmpty())
            result += space + lines[i];
    }
    return result;
}

} // namespace assay::ide
