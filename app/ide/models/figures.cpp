#include "models/figures.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace assay::ide {

namespace {

QString unit(const char *text, const QString &number)
{
    return QCoreApplication::translate("assay::ide::Figures", text).arg(number);
}

} // namespace

QString timeText(double seconds)
{
    const QLocale locale;
    const double milliseconds = std::round(seconds * 1000);
    if (milliseconds < 1000) {
        return unit(QT_TRANSLATE_NOOP("assay::ide::Figures", "%1 ms"),
                    locale.toString(milliseconds, 'f', 0));
    }
    const int decimals = seconds < 9.995 ? 2 : seconds < 99.95 ? 1 : 0;
    return unit(QT_TRANSLATE_NOOP("assay::ide::Figures", "%1 s"),
                locale.toString(seconds, 'f', decimals));
}

QString memoryText(double bytes)
{
    const QLocale locale;
    constexpr double kibi = 1024;
    const char *word = QT_TRANSLATE_NOOP("assay::ide::Figures", "%1 KiB");
    double amount = bytes / kibi;
    bool large = false;
    if (amount >= 1023.5) {
        word = QT_TRANSLATE_NOOP("assay::ide::Figures", "%1 MiB");
        amount /= kibi;
        large = true;
    }
    if (amount >= 1023.5) {
        word = QT_TRANSLATE_NOOP("assay::ide::Figures", "%1 GiB");
        amount /= kibi;
    }
    return unit(word, locale.toString(amount, 'f', large && amount < 99.95 ? 1 : 0));
}

QString scoreText(double score)
{
    const QLocale locale;
    const double rounded = std::round(score * 100) / 100;
    QString text = locale.toString(rounded, 'f', 2);
    const QString point = locale.decimalPoint();
    if (text.contains(point)) {
        while (text.endsWith(locale.zeroDigit()))
            text.chop(1);
        if (text.endsWith(point))
            text.chop(point.size());
    }
    return text;
}

} // namespace assay::ide
