#include "panes/text_box.h"

#include "diff/visible_text.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace assay::ide {

namespace {

constexpr int headHeight = 26;
constexpr int side = 9;

/// Shows text with signs in it, but gives away the raw text when a part is copied.
class RawTextEdit : public QPlainTextEdit {
public:
    using QPlainTextEdit::QPlainTextEdit;

    void setSource(const QString &raw, std::vector<qsizetype> positions)
    {
        m_raw = raw;
        m_positions = std::move(positions);
    }

    /// Height of the first lines as they are laid out: other scripts may need higher ones.
    double linesHeight(int lines) const
    {
        double height = 0;
        QTextBlock block = document()->begin();
        for (int line = 0; line < lines && block.isValid(); ++line, block = block.next())
            height += blockBoundingRect(block).height();
        return height;
    }

protected:
    QMimeData *createMimeDataFromSelection() const override
    {
        if (m_positions.empty())
            return QPlainTextEdit::createMimeDataFromSelection();
        const auto rawPosition = [this](int shown) {
            return std::ranges::lower_bound(m_positions, shown) - m_positions.begin();
        };
        const auto from = rawPosition(textCursor().selectionStart());
        const auto to = rawPosition(textCursor().selectionEnd());
        auto *copied = new QMimeData;
        copied->setText(m_raw.mid(from, to - from));
        return copied;
    }

private:
    QString m_raw;
    std::vector<qsizetype> m_positions; ///< of raw characters in the text shown
};

} // namespace

TextBox::TextBox(const QString &title, const QString &name, QWidget *parent)
    : QFrame(parent),
      m_name(name)
{
    setObjectName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    m_head = new QHBoxLayout;
    m_head->setContentsMargins(side, 0, 2, 0);
    m_head->setSpacing(0);
    m_title = new QLabel(title, this);
    m_title->setObjectName(name + QStringLiteral("Title"));
    m_title->setFont(Theme::font(0.88));
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_title->setFixedHeight(headHeight);
    m_head->addWidget(m_title, 1);
    layout->addLayout(m_head);

    m_text = new RawTextEdit(this);
    m_text->setObjectName(name + QStringLiteral("Text"));
    m_text->setAccessibleName(title);
    m_text->setReadOnly(true);
    m_text->setLayoutDirection(Qt::LeftToRight); // data, in every language
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(Theme::codeFont());
    m_text->viewport()->setAutoFillBackground(false);
    m_text->document()->setDocumentMargin(0);
    auto *frame = new QVBoxLayout;
    frame->setContentsMargins(side, 7, 2, 6);
    frame->addWidget(m_text);
    layout->addLayout(frame);
    layout->addStretch(1); // beside a higher box
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    fitHeight();
}

void TextBox::setText(const QString &text, Spaces spaces, TextMark mark)
{
    m_raw = text;
    m_spaces = spaces;
    m_mark = mark;
    refresh();
}

void TextBox::setLineLimit(int lines)
{
    m_lineLimit = lines;
    fitHeight();
}

QPushButton *TextBox::addButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setProperty("look", QStringLiteral("quiet"));
    button->setFont(Theme::font(0.84));
    button->setFixedSize(button->fontMetrics().horizontalAdvance(text) + 14, headHeight - 4);
    m_head->addWidget(button);
    return button;
}

void TextBox::addCopyButton()
{
    QPushButton *button = addButton(tr("Copy"), m_name + QStringLiteral("Copy"));
    button->setToolTip(tr("Copy to the clipboard"));
    button->setAccessibleName(tr("Copy %1").arg(m_title->text()));
    connect(button, &QPushButton::clicked, this, [this, button] {
        QGuiApplication::clipboard()->setText(m_raw);
        button->setText(QStringLiteral("✓"));
        QTimer::singleShot(1200, button, [button] { button->setText(tr("Copy")); });
    });
}

int TextBox::wantedWidth() const
{
    return m_widest + 2 * side + 8;
}

void TextBox::measure()
{
    // The longest line by characters is the widest in a fixed font; measuring each one is slow.
    QString longest;
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next())
        if (block.length() - 1 > longest.size())
            longest = block.text();
    m_widest = m_text->fontMetrics().horizontalAdvance(longest);
    fitHeight();
}

void TextBox::refresh()
{
    if (m_spaces == Spaces::AsTheyAre) {
        QString shown = m_raw;
        while (shown.endsWith(u'\n'))
            shown.chop(1);
        m_text->setPlainText(shown);
        m_text->setExtraSelections({});
        measure();
        return;
    }
    const Tokens &tokens = Theme::current();
    const VisibleText visible = visibleText(m_raw);
    static_cast<RawTextEdit *>(m_text)->setSource(m_raw, visible.positions);
    m_text->setPlainText(visible.text);
    QList<QTextEdit::ExtraSelection> selections;
    const auto select = [this, &selections](qsizetype from, qsizetype length,
                                            const QTextCharFormat &format) {
        QTextCursor cursor(m_text->document());
        const auto last = static_cast<qsizetype>(m_text->document()->characterCount()) - 1;
        cursor.setPosition(static_cast<int>(qMin(from, last)));
        cursor.setPosition(static_cast<int>(qMin(from + length, last)), QTextCursor::KeepAnchor);
        selections.append({cursor, format});
    };
    QTextCharFormat quiet;
    quiet.setForeground(tokens.muted);
    // Very long outputs: signs beyond what is looked at first would only cost time.
    constexpr std::size_t mostSigns = 2000;
    for (std::size_t index = 0; index < qMin(visible.signs.size(), mostSigns); ++index)
        select(visible.signs[index], 1, quiet);
    if (m_mark.from >= 0) {
        const auto position = [&visible](qsizetype raw) {
            const auto last = static_cast<qsizetype>(visible.positions.size()) - 1;
            return visible.positions[static_cast<std::size_t>(qBound(qsizetype(0), raw, last))];
        };
        const ColorPair colors = m_mark.good ? tokens.good : tokens.bad;
        QTextCharFormat format;
        format.setBackground(colors.ground);
        format.setForeground(colors.text);
        format.setFontWeight(QFont::Bold);
        const qsizetype from = position(m_mark.from);
        select(from, qMax(position(m_mark.from + m_mark.length) - from, qsizetype(1)), format);
        QTextCursor cursor(m_text->document());
        cursor.setPosition(selections.last().cursor.selectionStart());
        m_text->setTextCursor(cursor);
    }
    m_text->setExtraSelections(selections);
    measure();
    if (m_mark.from >= 0)
        m_text->centerCursor();
}

void TextBox::fitHeight()
{
    const int lines = qBound(1, m_text->document()->blockCount(), m_lineLimit);
    const auto *text = static_cast<RawTextEdit *>(m_text);
    int height = static_cast<int>(std::ceil(text->linesHeight(lines))) + 4;
    if (wantedWidth() > width())
        height += m_text->horizontalScrollBar()->sizeHint().height() + 2;
    if (height != m_text->height())
        m_text->setFixedHeight(height);
}

void TextBox::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitHeight();
}

void TextBox::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.line);
    painter.setBrush(tokens.codeGround);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawLine(1, headHeight + 1, width() - 2, headHeight + 1);
}

void TextBox::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_spaces == Spaces::Shown)
        refresh(); // the marks carry colours
}

} // namespace assay::ide
