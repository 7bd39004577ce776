#include "panes/feedback_pane.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace assay::ide {

namespace {

QString headOf(const FeedbackView &feedback)
{
    switch (feedback.about) {
    case FeedbackView::About::Nothing: break;
    case FeedbackView::About::Passed: return FeedbackPane::tr("Nothing was wrong with this run.");
    case FeedbackView::About::Source:
        return feedback.tips.isEmpty()
                   ? FeedbackPane::tr("Nothing stands out in your program. After a run, tips about "
                                      "what went wrong appear here.")
                   : FeedbackPane::tr("Worth a look before you run it:");
    case FeedbackView::About::Run:
        return feedback.tips.isEmpty()
                   ? FeedbackPane::tr("There is no tip about this run. The results show what was "
                                      "expected and what your program did.")
                   : FeedbackPane::tr("About this run:");
    }
    return FeedbackPane::tr("Tips about your program and its runs appear here.");
}

QLabel *makeText(const QString &text, const char *name, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText); // a student's bytes are in it
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

FeedbackPane::FeedbackPane(QWidget *parent)
    : QWidget(parent),
      m_head(makeText({}, "feedbackHead", this)),
      m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("feedbackPane"));
    setAccessibleName(tr("Feedback"));
    m_head->setContentsMargins(12, 10, 12, 6);
    m_scroll->setObjectName(QStringLiteral("feedbackScroll"));
    m_scroll->setAccessibleName(tr("Tips"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_scroll, 1);
    setFeedback({});
}

void FeedbackPane::setFeedback(const FeedbackView &feedback)
{
    m_head->setText(headOf(feedback));
    m_list = new QWidget(m_scroll);
    m_list->setObjectName(QStringLiteral("feedbackList"));
    auto *layout = new QVBoxLayout(m_list);
    layout->setContentsMargins(12, 2, 12, 12);
    layout->setSpacing(8);
    const auto count = static_cast<int>(feedback.tips.size());
    for (int number = 0; number < count; ++number)
        layout->addWidget(makeCard(feedback.tips[number], number + 1, count));
    layout->addStretch(1);
    m_scroll->setWidget(m_list); // deletes the one before
    m_scroll->setVisible(count > 0);
    // Without cards the sentence stands at the top, not in the middle.
    m_head->setAlignment(Qt::AlignTop | Qt::AlignLeading);
}

QWidget *FeedbackPane::makeCard(const TipView &tip, int number, int count)
{
    auto *card = new QFrame(m_list);
    card->setObjectName(QStringLiteral("tip%1").arg(number));
    card->setFrameShape(QFrame::StyledPanel);
    card->setProperty("look", QStringLiteral("card"));
    card->setAccessibleName(tr("Tip %1 of %2").arg(number).arg(count));
    card->setAccessibleDescription(tip.seen + QLatin1Char(' ') + tip.next);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(11, 8, 11, 8);
    layout->setSpacing(4);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    QLabel *seen = makeText(tip.seen, "tipSeen", card);
    QFont bold = seen->font();
    bold.setWeight(QFont::DemiBold);
    seen->setFont(bold);
    top->addWidget(seen, 1);
    if (!tip.file.isEmpty() && tip.line > 0) {
        // A long name leaves room for the sentence; the tool tip has all of it.
        constexpr int widest = 140;
        const QString file = fontMetrics().elidedText(tip.file, Qt::ElideMiddle, widest);
        auto *place = new QPushButton(QStringLiteral("%1:%2").arg(file).arg(tip.line), card);
        place->setObjectName(QStringLiteral("tipPlace"));
        place->setProperty("look", QStringLiteral("link"));
        place->setToolTip(tr("Go to %1, line %2").arg(tip.file).arg(tip.line));
        place->setAccessibleName(place->toolTip());
        connect(place, &QPushButton::clicked, this,
                [this, tip] { Q_EMIT locationActivated(tip.file, tip.line, tip.column); });
        top->addWidget(place, 0, Qt::AlignTop);
    }
    layout->addLayout(top);
    layout->addWidget(makeText(tip.next, "tipNext", card));
    return card;
}

} // namespace assay::ide
