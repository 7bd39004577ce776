#include "panes/compile_failure_view.h"

#include "panes/text_box.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace assay::ide {

namespace {

constexpr int rowHeight = 28;
constexpr int mostRowsShown = 8;

QString severityWord(DiagnosticSeverity severity)
{
    switch (severity) {
    case DiagnosticSeverity::Error: return CompileFailureView::tr("error");
    case DiagnosticSeverity::Warning: return CompileFailureView::tr("warning");
    case DiagnosticSeverity::Note: return CompileFailureView::tr("note");
    }
    Q_UNREACHABLE_RETURN({});
}

QIcon severityIcon(DiagnosticSeverity severity, const QWidget *widget)
{
    const Tokens &tokens = Theme::current();
    const qreal ratio = widget->devicePixelRatioF();
    switch (severity) {
    case DiagnosticSeverity::Error:
        return iconPixmap(QStringLiteral("error"), tokens.bad.text, 16, ratio);
    case DiagnosticSeverity::Warning:
        return iconPixmap(QStringLiteral("warning"), tokens.limit.text, 16, ratio);
    case DiagnosticSeverity::Note: break;
    }
    return iconPixmap(QStringLiteral("information"), tokens.muted, 16, ratio);
}

QString describe(const DiagnosticView &diagnostic)
{
    QString place = diagnostic.file;
    if (diagnostic.line > 0)
        place += QStringLiteral(":%1").arg(diagnostic.line);
    return place.isEmpty() ? diagnostic.message
                           : place + QStringLiteral("   ") + diagnostic.message;
}

} // namespace

CompileFailureView::CompileFailureView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("compileFailure"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("compileFailureScroll"));
    area->setAccessibleName(tr("Messages of the compiler")); // the keyboard scrolls it
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget;
    page->setObjectName(QStringLiteral("compileFailurePage"));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(14, 8, 14, 12);
    layout->setSpacing(8);
    m_lead = new QLabel(page);
    m_lead->setObjectName(QStringLiteral("compileFailureLead"));
    m_lead->setWordWrap(true);
    m_lead->setTextFormat(Qt::PlainText);
    layout->addWidget(m_lead);
    m_list = new QListWidget(page);
    m_list->setObjectName(QStringLiteral("diagnosticList"));
    m_list->setAccessibleName(tr("Messages of the compiler"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_list);
    m_log = new TextBox(tr("Whole message of the compiler"), QStringLiteral("compileLog"), page);
    m_log->setLineLimit(40);
    m_log->addCopyButton();
    layout->addWidget(m_log);
    layout->addStretch(1);
    area->setWidget(page);
    outer->addWidget(area);
    // One click leads there; so does Enter.
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { activate(m_list->row(item)); });
    connect(m_list, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { activate(m_list->row(item)); });
    connect(&Theme::instance(), &Theme::changed, this,
            [this] { setFailure(m_log->text(), QVector<DiagnosticView>(m_diagnostics)); });
}

void CompileFailureView::setFailure(const QString &log, const QVector<DiagnosticView> &diagnostics)
{
    m_diagnostics = diagnostics;
    const auto errors =
        std::ranges::count(diagnostics, DiagnosticSeverity::Error, &DiagnosticView::severity);
    m_lead->setText(errors > 1
                        ? tr("Your program could not be compiled. Begin with the first error; "
                             "it often causes the others.")
                        : tr("Your program could not be compiled."));
    m_list->clear();
    for (const DiagnosticView &diagnostic : diagnostics) {
        auto *item = new QListWidgetItem(severityIcon(diagnostic.severity, this),
                                         describe(diagnostic), m_list);
        item->setToolTip(diagnostic.message);
        item->setData(Qt::AccessibleTextRole, severityWord(diagnostic.severity) +
                                                  QStringLiteral(": ") + describe(diagnostic));
        item->setSizeHint(QSize(0, rowHeight));
    }
    m_list->setVisible(!diagnostics.isEmpty());
    m_list->setFixedHeight(qMin(static_cast<int>(diagnostics.size()), mostRowsShown) * rowHeight +
                           4);
    m_log->setText(log);
    m_log->setVisible(!log.isEmpty());
}

bool CompileFailureView::selectNext()
{
    if (m_diagnostics.isEmpty())
        return false;
    const int next = (m_list->currentRow() + 1) % static_cast<int>(m_diagnostics.size());
    m_list->setCurrentRow(next);
    activate(next);
    return true;
}

void CompileFailureView::activate(int row)
{
    if (row < 0 || row >= m_diagnostics.size())
        return;
    const DiagnosticView &diagnostic = m_diagnostics.at(row);
    Q_EMIT locationActivated(diagnostic.file, diagnostic.line, diagnostic.column);
}

} // namespace assay::ide
