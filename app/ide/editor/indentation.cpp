#include "editor/indentation.h"

#include <algorithm>

namespace assay::ide {

namespace {

bool isBlank(const QString &line)
{
    return line.trimmed().isEmpty();
}

qsizetype firstText(const QString &line)
{
    qsizetype position = 0;
    while (position < line.size() && line[position].isSpace())
        ++position;
    return position;
}

} // namespace

int indentationOf(const QString &line, int tabWidth)
{
    int columns = 0;
    for (const QChar character : line) {
        if (character == QLatin1Char(' '))
            ++columns;
        else if (character == QLatin1Char('\t'))
            columns += tabWidth - columns % tabWidth;
        else
            break;
    }
    return columns;
}

int indentationAfter(const QString &previous, bool colonBlocks, int tabWidth)
{
    const int indentation = indentationOf(previous, tabWidth);
    const QString text = previous.trimmed();
    if (text.isEmpty())
        return indentation;
    const QString openers = colonBlocks ? QStringLiteral("{([:") : QStringLiteral("{([");
    return openers.contains(text.back()) ? indentation + tabWidth : indentation;
}

QStringList toggleLineComment(const QStringList &lines, const QString &mark)
{
    const auto isCommented = [&](const QString &line) {
        return isBlank(line) || line.trimmed().startsWith(mark);
    };
    const bool allBlank = std::ranges::all_of(lines, isBlank);
    const bool remove = !allBlank && std::ranges::all_of(lines, isCommented);

    qsizetype column = -1;
    for (const QString &line : lines)
        if (!isBlank(line))
            column = column < 0 ? firstText(line) : std::min(column, firstText(line));
    column = std::max<qsizetype>(column, 0);

    QStringList result;
    for (QString line : lines) {
        if (remove && !isBlank(line)) {
            const qsizetype begin = firstText(line);
            const bool space = line.mid(begin + mark.size()).startsWith(QLatin1Char(' '));
            line.remove(begin, mark.size() + (space ? 1 : 0));
        } else if (!remove && (allBlank || !isBlank(line))) {
            line.insert(std::min(column, line.size()), mark + QLatin1Char(' '));
        }
        result += line;
    }
    return result;
}

} // namespace assay::ide
