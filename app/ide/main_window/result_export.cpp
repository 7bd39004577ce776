#include "main_window/result_export.h"

#include "main_window/workspace.h"
#include "models/result_report.h"
#include "panes/results_pane.h"

#include <QDateTime>
#include <QFileDialog>
#include <QLocale>

namespace assay::ide {

ResultExport::ResultExport(ResultsPane &results, Workspace &workspace, QWidget *window)
    : QObject(window),
      m_results(results),
      m_workspace(workspace),
      m_window(window)
{
    connect(&results, &ResultsPane::exportRequested, this, &ResultExport::ask);
}

void ResultExport::ask()
{
    if (!m_results.hasResult())
        return;
    auto *dialog = new QFileDialog(m_window, tr("Save the result"));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Web page (*.html)"), tr("PDF document (*.pdf)")});
    dialog->setDefaultSuffix(QStringLiteral("html"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("*.pdf")) ? QStringLiteral("pdf")
                                                                         : QStringLiteral("html"));
    });
    const QString name = m_workspace.assignment() ? m_workspace.assignment()->shortName : QString();
    dialog->selectFile((name.isEmpty() ? QStringLiteral("result") : name) +
                       QStringLiteral(".html"));
    connect(dialog, &QFileDialog::fileSelected, this, &ResultExport::writeTo);
    dialog->open();
}

void ResultExport::writeTo(const QString &path)
{
    ResultReport report;
    report.summary = m_results.summary();
    report.rows = m_results.rows();
    report.date = QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat);
    if (m_workspace.assignment())
        report.course = m_workspace.assignment()->course;
    for (const LanguageView &language : m_workspace.allowedLanguages())
        if (language.id == m_workspace.languageId())
            report.language = language.name;
    if (const QString problem = writeResult(report, path); problem.isEmpty())
        Q_EMIT done(path);
    else
        Q_EMIT failed(problem);
}

} // namespace assay::ide
