#include "pseudo_translator.h"

#include <QByteArrayView>
#include <QHash>
#include <QRegularExpression>

namespace assay::ide::test {

QString pseudo(const QString &source)
{
    static const QString plain = QStringLiteral("aceinouyACEINOU");
    static const QString accented = QStringLiteral("áçéîñöüýÅÇÉÎÑÖÛ");
    static const QRegularExpression kept(QStringLiteral("%L?[0-9n]|<[^>]*>"));
    QString text;
    qsizetype letters = 0;
    qsizetype end = 0;
    const auto add = [&](qsizetype from, qsizetype to) {
        for (const QChar character : QStringView(source).mid(from, to - from)) {
            const qsizetype place = plain.indexOf(character);
            text += place < 0 ? character : accented[place];
            ++letters;
        }
    };
    for (auto match = kept.globalMatch(source); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        add(end, found.capturedStart());
        text += found.captured();
        end = found.capturedEnd();
    }
    add(end, source.size());
    // Short words grow most when they are translated.
    const qsizetype longer = letters < 4 ? 1 : letters < 12 ? letters / 2 : letters / 3;
    for (qsizetype i = 0; i < longer; ++i)
        text += i % 6 == 0 ? QLatin1Char(' ') : QLatin1Char('o');
    return text;
}

QString PseudoTranslator::translate(const char *context, const char *source, const char *,
                                    int) const
{
    // Qt's own classes keep their texts: names of keys are parsed again.
    if (!source || QByteArrayView(context).startsWith('Q'))
        return {};
    const QString text = QString::fromUtf8(source);
    return text.size() < 2 ? QString() : pseudo(text);
}

} // namespace assay::ide::test
