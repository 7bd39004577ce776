#include "pages/history/version_text.h"

#include <QStringList>

#include <algorithm>

namespace assay::ide {

namespace {

QString joined(const QVector<SourceView> &files, const QStringList &order)
{
    QString text;
    for (const QString &name : order) {
        const auto file = std::ranges::find(files, name, &SourceView::name);
        if (file == files.end())
            continue;
        text += QStringLiteral("──── ") + name + QLatin1Char('\n') + file->text;
        if (!text.endsWith(QLatin1Char('\n')))
            text += QLatin1Char('\n');
    }
    return text;
}

} // namespace

QPair<QString, QString> comparableTexts(const QVector<SourceView> &left,
                                        const QVector<SourceView> &right)
{
    if (left.size() == 1 && right.size() == 1 && left[0].name == right[0].name)
        return {left[0].text, right[0].text};
    QStringList order;
    for (const auto *side : {&left, &right})
        for (const SourceView &file : *side)
            order += file.name;
    order.sort();
    order.removeDuplicates();
    return {joined(left, order), joined(right, order)};
}

} // namespace assay::ide
