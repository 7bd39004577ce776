#include "editor/text_format.h"

#include <algorithm>

namespace assay::ide {

namespace {

constexpr QChar byteOrderMark(0xfeff);

} // namespace

TextFormat formatOf(const QString &text)
{
    qsizetype unixEnds = 0;
    qsizetype windowsEnds = 0;
    qsizetype macEnds = 0;
    const QChar *const end = text.cend();
    for (const QChar *at = text.cbegin(); at != end; ++at) {
        if (*at == u'\n') {
            ++unixEnds;
        } else if (*at == u'\r') {
            const bool pair = at + 1 != end && at[1] == u'\n';
            ++(pair ? windowsEnds : macEnds);
            at += pair ? 1 : 0;
        }
    }
    TextFormat format;
    format.byteOrderMark = text.startsWith(byteOrderMark);
    const qsizetype most = std::max({unixEnds, windowsEnds, macEnds});
    format.mixedLineEnds = most < unixEnds + windowsEnds + macEnds;
    if (most > unixEnds)
        format.lineEnd = most == windowsEnds ? LineEnd::Windows : LineEnd::OldMac;
    return format;
}

QString shortName(const TextFormat &format)
{
    QString name = format.byteOrderMark ? QStringLiteral("UTF-8 BOM") : QStringLiteral("UTF-8");
    if (format.mixedLineEnds)
        return name + QStringLiteral(" · CR/LF");
    switch (format.lineEnd) {
    case LineEnd::Unix: break; // as everywhere: not worth a word
    case LineEnd::Windows: name += QStringLiteral(" · CRLF"); break;
    case LineEnd::OldMac: name += QStringLiteral(" · CR"); break;
    }
    return name;
}

qsizetype longestLineOf(QByteArrayView bytes)
{
    qsizetype longest = 0;
    qsizetype begin = 0;
    while (begin < bytes.size()) {
        qsizetype end = bytes.indexOf('\n', begin);
        if (end < 0)
            end = bytes.size();
        longest = std::max(longest, end - begin);
        begin = end + 1;
    }
    return longest;
}

} // namespace assay::ide
