#include "panes/hint_list.h"

#include "panes/statement_view.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QFrame>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace assay::ide {

namespace {

/// The star before a hint; repaints in the colour of the theme.
class HintMark : public QWidget {
public:
    explicit HintMark(QWidget *parent)
        : QWidget(parent)
    {
        setObjectName(QStringLiteral("hintMark"));
        setFixedSize(14, 14);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, rect(), QStringLiteral("hint"), Theme::current().limit.text);
    }
};

QFrame *makeCard(QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setFrameShape(QFrame::StyledPanel);
    card->setProperty("look", QStringLiteral("card"));
    return card;
}

QHBoxLayout *makeHead(QFrame *card, const QString &title)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new HintMark(card));
    auto *label = new QLabel(title, card);
    label->setObjectName(QStringLiteral("hintTitle"));
    row->addWidget(label, 1);
    return row;
}

} // namespace

HintList::HintList(QStringList hints, int opened, QWidget *parent)
    : QWidget(parent),
      m_hints(std::move(hints)),
      m_opened(qBound(0, opened, static_cast<int>(m_hints.size()))),
      m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("hintList"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    for (int number = 0; number < m_opened; ++number)
        addOpened(number);
    addNext();
}

void HintList::addOpened(int number)
{
    QFrame *card = makeCard(this);
    card->setObjectName(QStringLiteral("hint%1").arg(number + 1));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(11, 8, 11, 8);
    layout->setSpacing(6);
    layout->addLayout(makeHead(card, tr("Hint %1 of %2").arg(number + 1).arg(m_hints.size())));
    auto *text = new StatementView(card);
    text->setObjectName(QStringLiteral("hint%1Text").arg(number + 1));
    text->setAccessibleName(tr("Hint %1").arg(number + 1));
    text->setStatement(m_hints.at(number));
    layout->addWidget(text);
    m_layout->insertWidget(number, card);
}

void HintList::addNext()
{
    if (m_opened >= m_hints.size())
        return;
    QFrame *card = makeCard(this);
    card->setObjectName(QStringLiteral("nextHint"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(11, 4, 5, 4);
    QHBoxLayout *head = makeHead(card, tr("Hint %1 of %2").arg(m_opened + 1).arg(m_hints.size()));
    auto *button = new QPushButton(tr("Show"), card);
    button->setObjectName(QStringLiteral("showHint"));
    button->setProperty("look", QStringLiteral("link"));
    button->setAccessibleName(tr("Show hint %1 of %2").arg(m_opened + 1).arg(m_hints.size()));
    connect(button, &QPushButton::clicked, this, &HintList::openNext);
    head->addWidget(button);
    layout->addLayout(head);
    m_layout->addWidget(card);
    m_next = card;
}

void HintList::openNext()
{
    if (m_opened >= m_hints.size())
        return;
    // The button that was pressed is inside: it must outlive its own signal.
    m_next->hide();
    m_next->deleteLater();
    m_next = nullptr;
    addOpened(m_opened++);
    addNext();
    Q_EMIT opened(m_opened);
}

} // namespace assay::ide
