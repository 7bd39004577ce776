#include "theme/verdict_look.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace assay::ide {

namespace {

constexpr qreal chipRadius = 4;
constexpr qreal chipPadding = 8;
constexpr qreal chipGap = 4;

QString say(const char *text)
{
    return QCoreApplication::translate("assay::ide::VerdictLook", text);
}

qreal iconSide(const QFont &font)
{
    return qRound(QFontMetricsF(font).ascent() * 1.02);
}

} // namespace

VerdictLook verdictLook(VerdictView verdict)
{
    const Tokens &tokens = Theme::current();
    const auto look = [](const char *icon, const char *word, const ColorPair &colors) {
        return VerdictLook{QString::fromLatin1(icon), say(word), colors};
    };
    switch (verdict) {
    case VerdictView::NotRun:
        return look("verdict-skipped", QT_TRANSLATE_NOOP("assay::ide::VerdictLook", "Not run"),
                    tokens.quiet);
    case VerdictView::Running:
        return look("verdict-running", QT_TRANSLATE_NOOP("assay::ide::VerdictLook", "Running"),
                    tokens.quiet);
    case VerdictView::Accepted:
        return look("verdict-accepted", QT_TRANSLATE_NOOP("assay::ide::VerdictLook", "Accepted"),
                    tokens.good);
    case VerdictView::Ran:
        return look("run", QT_TRANSLATE_NOOP("assay::ide::VerdictLook", "Ran"), tokens.quiet);
    case VerdictView::Partly:
        return look("verdict-partly", QT_TRANSLATE_NOOP("assay::ide::VerdictLook", "Partly right"),
                    tokens.limit);
    case VerdictView::WrongAnswer:
        return look("verdict-wrong", QT_TRANSLATE_NOOP("assay::ide::VerdictLook", "Wrong answer"),
                    tokens.bad);
    case VerdictView::TimeLimit:
        return look("verdict-time", QT_TRANSLATE_NOOP("assay::ide::VerdictLook", "Time limit"),
                    tokens.limit);
    case VerdictView::MemoryLimit:
        return look("verdict-memory", QT_TRANSLATE_NOOP("assay::ide::VerdictLook", "Memory limit"),
                    tokens.limit);
    case VerdictView::OutputLimit:
        return look("verdict-output", QT_TRANSLATE_NOOP("assay::ide::VerdictLook", "Output limit"),
                    tokens.limit);
    case VerdictView::RunTimeError:
        return look("verdict-runtime",
                    QT_TRANSLATE_NOOP("assay::ide::VerdictLook", "Run-time error"), tokens.bad);
    case VerdictView::CompileError:
        return look("verdict-compile",
                    QT_TRANSLATE_NOOP("assay::ide::VerdictLook", "Compile error"), tokens.quiet);
    case VerdictView::SecurityViolation:
        return look("verdict-security",
                    QT_TRANSLATE_NOOP("assay::ide::VerdictLook", "Security violation"), tokens.bad);
    case VerdictView::Skipped:
        return look("verdict-skipped", QT_TRANSLATE_NOOP("assay::ide::VerdictLook", "Not run"),
                    tokens.quiet);
    case VerdictView::JudgeError:
        return look("warning", QT_TRANSLATE_NOOP("assay::ide::VerdictLook", "Not judged"),
                    tokens.quiet);
    case VerdictView::Cancelled:
        return look("verdict-skipped", QT_TRANSLATE_NOOP("assay::ide::VerdictLook", "Cancelled"),
                    tokens.quiet);
    }
    Q_UNREACHABLE_RETURN({});
}

StateLook stateLook(ProgressState state, bool broken)
{
    const Tokens &tokens = Theme::current();
    const auto look = [](const char *icon, const char *word, const QColor &color) {
        return StateLook{QString::fromLatin1(icon), say(word), color};
    };
    if (broken) {
        return look("state-broken",
                    QT_TRANSLATE_NOOP("assay::ide::VerdictLook", "Cannot be opened"),
                    tokens.bad.text);
    }
    switch (state) {
    case ProgressState::Untouched:
        return look("state-untouched", QT_TRANSLATE_NOOP("assay::ide::VerdictLook", "Not begun"),
                    mixed(tokens.panel, tokens.muted, 0.5));
    case ProgressState::Tried:
        return look("state-tried", QT_TRANSLATE_NOOP("assay::ide::VerdictLook", "Tried"),
                    tokens.muted);
    case ProgressState::Partly:
        return look("verdict-partly", QT_TRANSLATE_NOOP("assay::ide::VerdictLook", "Partly solved"),
                    tokens.limit.text);
    case ProgressState::Solved:
        return look("verdict-accepted", QT_TRANSLATE_NOOP("assay::ide::VerdictLook", "Solved"),
                    tokens.good.text);
    }
    Q_UNREACHABLE_RETURN({});
}

QString difficultyWord(int difficulty)
{
    switch (difficulty) {
    case 1: return QCoreApplication::translate("assay::ide::VerdictLook", "easy");
    case 2: return QCoreApplication::translate("assay::ide::VerdictLook", "medium");
    case 3: return QCoreApplication::translate("assay::ide::VerdictLook", "hard");
    default: return {};
    }
}

QString difficultyDots(int difficulty)
{
    if (difficulty < 1 || difficulty > 3)
        return {};
    return QString(difficulty, QChar(0x25CF)) + QString(3 - difficulty, QChar(0x25CB));
}

QSize chipSize(const QFont &font, const QString &text)
{
    const QFontMetricsF metrics(font);
    const qreal width =
        2 * chipPadding + iconSide(font) + chipGap + metrics.horizontalAdvance(text);
    return QSizeF(width, metrics.height() + 4).toSize() + QSize(1, 0);
}

void paintChip(QPainter &painter, const QRectF &rectangle, const VerdictLook &look,
               const QString &text)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.colors.ground);
    painter.drawRoundedRect(rectangle, chipRadius, chipRadius);
    const qreal side = iconSide(painter.font());
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    const QRectF inner = rectangle.adjusted(chipPadding, 0, -chipPadding, 0);
    const QRectF icon(mirrored ? inner.right() - side : inner.left(), inner.center().y() - side / 2,
                      side, side);
    paintIcon(painter, icon, look.icon, look.colors.text);
    const qreal taken = side + chipGap;
    const QRectF words =
        mirrored ? inner.adjusted(0, 0, -taken, 0) : inner.adjusted(taken, 0, 0, 0);
    painter.setPen(look.colors.text);
    const QString shown = text.isEmpty() ? look.word : text;
    const QFontMetricsF metrics(painter.font());
    painter.drawText(words, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading),
                     metrics.elidedText(shown, Qt::ElideRight, words.width() + 1));
    painter.restore();
}

} // namespace assay::ide
