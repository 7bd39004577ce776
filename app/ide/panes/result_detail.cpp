#include "panes/result_detail.h"

#include "diff/visible_text.h"
#include "panes/text_box.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>

namespace assay::ide {

namespace {

constexpr int margin = 12;
constexpr int sideBySide = 190; ///< logical pixels that two columns need

QLabel *addLabel(QVBoxLayout *layout, const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(label);
    return label;
}

/// Only a wrong answer has a place to point at.
bool comparesOutputs(const ResultRow &row)
{
    return row.verdict == VerdictView::WrongAnswer || row.verdict == VerdictView::Partly;
}

/// A function's result was never printed: the difference is all there is to compare.
bool isReturned(const ResultRow &row)
{
    return row.output.isEmpty() && row.difference && !row.difference->found.isEmpty();
}

/// Who said what, a line for each line of the talk.
QString conversation(const QString &transcript)
{
    const QString judge = ResultDetail::tr("judge");
    const QString program = ResultDetail::tr("program");
    const auto width = qMax(judge.size(), program.size());
    QStringList lines;
    for (const QString &line : transcript.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (line.startsWith(QLatin1Char('<')))
            lines << judge.leftJustified(width) + QStringLiteral("  ") + line.sliced(1);
        else if (line.startsWith(QLatin1Char('>')))
            lines << program.leftJustified(width) + QStringLiteral("  ") + line.sliced(1);
        else
            lines << line; // between two passes
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

ResultDetail::ResultDetail(QWidget *parent)
    : QScrollArea(parent),
      m_page(new QWidget)
{
    setObjectName(QStringLiteral("resultDetail"));
    setAccessibleName(tr("Details of the test"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(160);
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(margin, 10, margin, margin);
    layout->setSpacing(8);
    m_title = addLabel(layout, "detailTitle", m_page);
    m_title->setTextFormat(Qt::RichText);
    m_happened = addLabel(layout, "detailHappened", m_page);
    m_outputs = new QWidget(m_page);
    m_outputs->setObjectName(QStringLiteral("detailOutputs"));
    m_outputsLayout = new QBoxLayout(QBoxLayout::LeftToRight, m_outputs);
    m_outputsLayout->setContentsMargins(0, 0, 0, 0);
    m_outputsLayout->setSpacing(8);
    m_expected = new TextBox(tr("Expected"), QStringLiteral("detailExpected"), m_outputs);
    m_found = new TextBox(tr("Your output"), QStringLiteral("detailFound"), m_outputs);
    m_outputsLayout->addWidget(m_expected, 1);
    m_outputsLayout->addWidget(m_found, 1);
    layout->addWidget(m_outputs);
    m_outputNote = addLabel(layout, "detailOutputNote", m_page);
    m_outputNote->setFont(Theme::font(0.88));
    m_outputNote->setForegroundRole(QPalette::PlaceholderText);
    m_compare = new QPushButton(tr("Compare line by line"), m_page);
    m_compare->setObjectName(QStringLiteral("detailCompare"));
    m_compare->setToolTip(tr("Show both outputs beside each other (F7)"));
    connect(m_compare, &QPushButton::clicked, this, &ResultDetail::compareRequested);
    layout->addWidget(m_compare, 0, Qt::AlignLeft);
    m_message = addLabel(layout, "detailMessage", m_page);
    m_talk = new TextBox(tr("Conversation"), QStringLiteral("detailTalk"), m_page);
    m_talk->setLineLimit(16);
    m_talk->addCopyButton();
    layout->addWidget(m_talk);
    m_errors = new TextBox(tr("Error output"), QStringLiteral("detailErrors"), m_page);
    m_errors->addCopyButton();
    layout->addWidget(m_errors);
    layout->addStretch(1);
    setWidget(m_page);
    showMessage({});
}

void ResultDetail::showMessage(const QString &text)
{
    for (QWidget *part : std::initializer_list<QWidget *>{
             m_title, m_happened, m_outputs, m_outputNote, m_compare, m_talk, m_errors}) {
        part->hide();
    }
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void ResultDetail::showRow(const ResultRow &row)
{
    QString title = QStringLiteral("<b>%1</b>")
                        .arg((row.label.isEmpty() ? row.test : row.label).toHtmlEscaped());
    if (row.difference && row.difference->line > 0) {
        const QString place =
            tr("line %1, column %2").arg(row.difference->line).arg(row.difference->column);
        title += QStringLiteral(" <span style=\"color:%1\">· %2</span>")
                     .arg(Theme::current().muted.name(), place.toHtmlEscaped());
    }
    m_title->setText(title);
    m_title->show();
    m_happened->setText(row.whatHappened);
    m_happened->setVisible(!row.whatHappened.isEmpty());
    // A comparison's message only repeats the place and the words above.
    const bool told = row.message.isEmpty() || row.difference.has_value() ||
                      row.message.trimmed() == row.whatHappened.trimmed();
    m_message->setForegroundRole(QPalette::WindowText);
    m_message->setText(row.message.trimmed());
    m_message->setVisible(!told);
    showOutputs(row);
    m_compare->setVisible(canCompare(row));
    m_talk->setVisible(!row.transcript.isEmpty());
    m_talk->setText(conversation(row.transcript));
    m_errors->setVisible(!row.errorOutput.isEmpty());
    m_errors->setText(row.errorOutput);
}

ResultDetail::Outputs ResultDetail::outputsOf(const ResultRow &row)
{
    if (!isReturned(row))
        return {row.expected, row.output};
    return {row.difference->expected.isEmpty() ? row.expected : row.difference->expected,
            row.difference->found};
}

bool ResultDetail::canCompare(const ResultRow &row)
{
    return comparesOutputs(row) && !outputsOf(row).expected.isEmpty();
}

void ResultDetail::showOutputs(const ResultRow &row)
{
    const bool returned = isReturned(row);
    const auto &[expected, found] = outputsOf(row);
    const bool ran = (row.figures && row.transcript.isEmpty()) || !found.isEmpty();
    m_outputs->setVisible(!expected.isEmpty() || ran);
    m_expected->setVisible(!expected.isEmpty());
    m_found->setVisible(ran);
    TextMark good{.from = -1, .length = 0, .good = true};
    TextMark bad;
    if (comparesOutputs(row) && !expected.isEmpty()) {
        const bool told = row.difference && !returned;
        const DifferingTokens differ = differingTokens(
            expected, found, told ? row.difference->line : 0, told ? row.difference->column : 0);
        if (differ.found) {
            good.from = differ.expectedFrom;
            good.length = differ.expectedLength;
            bad.from = differ.foundFrom;
            bad.length = differ.foundLength;
        }
    }
    m_expected->setText(expected, TextBox::Spaces::Shown, good);
    m_found->setText(found, TextBox::Spaces::Shown, bad);
    QStringList notes;
    if (ran && found.isEmpty())
        notes << tr("Your program printed nothing.");
    if (row.outputTruncated)
        notes << tr("Your output is longer; this is its beginning.");
    if (ran && !row.output.isEmpty() && !row.output.endsWith(u'\n') &&
        row.expected.endsWith(u'\n') && !row.outputTruncated)
        notes << tr("Your output ends without the end of a line.");
    m_outputNote->setText(notes.join(u'\n'));
    m_outputNote->setVisible(!notes.isEmpty());
    arrange();
}

void ResultDetail::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    m_page->setMaximumWidth(viewport()->width());
    arrange();
}

void ResultDetail::arrange()
{
    const int width = viewport()->width() - 2 * margin;
    const int half = (width - m_outputsLayout->spacing()) / 2;
    const bool wide = qMax(m_expected->wantedWidth(), m_found->wantedWidth()) > half;
    const bool beside = width >= sideBySide && !wide;
    m_outputsLayout->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace assay::ide
