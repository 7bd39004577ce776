#include "panes/sample_card.h"

#include "panes/text_box.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QResizeEvent>

namespace assay::ide {

namespace {

constexpr int gap = 8;
constexpr int mostLines = 12;

/// The elements of a JSON array as they are written; the whole text if it is none.
QStringList elements(const QString &array)
{
    const QString text = array.trimmed();
    if (!text.startsWith(u'[') || !text.endsWith(u']'))
        return {text};
    QStringList parts;
    QString part;
    int depth = 0;
    bool inString = false;
    for (qsizetype at = 1; at < text.size() - 1; ++at) {
        const QChar character = text[at];
        if (inString) {
            part += character;
            if (character == u'\\' && at + 1 < text.size() - 1)
                part += text[++at];
            else if (character == u'"')
                inString = false;
            continue;
        }
        if (character == u',' && depth == 0) {
            parts << part.trimmed();
            part.clear();
            continue;
        }
        inString = character == u'"';
        if (character == u'[' || character == u'{')
            ++depth;
        else if (character == u']' || character == u'}')
            --depth;
        part += character;
    }
    if (!part.trimmed().isEmpty() || !parts.isEmpty())
        parts << part.trimmed();
    return parts;
}

} // namespace

QString callText(const QString &entryPoint, const QString &arguments)
{
    return entryPoint + u'(' + elements(arguments).join(QStringLiteral(", ")) + u')';
}

SampleCard::SampleCard(const SampleView &sample, AssignmentKindView kind, const QString &entryPoint,
                       QWidget *parent)
    : QWidget(parent),
      m_sample(sample),
      m_kind(kind),
      m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    setObjectName(QStringLiteral("sample/") + sample.name);
    const bool function = kind == AssignmentKindView::Function;
    const bool sql = kind == AssignmentKindView::Sql;
    m_input = new TextBox(function ? tr("Call")
                          : sql    ? tr("Tables before the query")
                                   : tr("Input"),
                          QStringLiteral("sampleInput"), this);
    m_output = new TextBox(function ? tr("Result")
                           : sql    ? tr("Rows")
                                    : tr("Output"),
                           QStringLiteral("sampleOutput"), this);
    for (TextBox *box : {m_input, m_output}) {
        box->setLineLimit(mostLines);
        box->addCopyButton();
    }
    QPushButton *run = m_input->addButton(tr("Run"), QStringLiteral("sampleRun"));
    run->setToolTip(tr("Run your program on this sample alone"));
    run->setAccessibleName(tr("Run %1").arg(sample.label));
    connect(run, &QPushButton::clicked, this, &SampleCard::runRequested);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(gap);
    m_layout->addWidget(m_input, 1);
    m_layout->addWidget(m_output, 1);
    m_output->setText(sample.output);
    setEntryPoint(entryPoint);
}

void SampleCard::setEntryPoint(const QString &entryPoint)
{
    const bool call = m_kind == AssignmentKindView::Function && !entryPoint.isEmpty();
    m_input->setText(call ? callText(entryPoint, m_sample.input) : m_sample.input);
    arrange();
}

void SampleCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SampleCard::arrange()
{
    // Calls and tables are wide by nature; a column of their own reads better at any width.
    const int half = (width() - gap) / 2;
    const bool wide = m_kind == AssignmentKindView::Sql ||
                      qMax(m_input->wantedWidth(), m_output->wantedWidth()) > half;
    const auto direction = wide ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_layout->direction() != direction)
        m_layout->setDirection(direction);
}

} // namespace assay::ide
