#include "main_window/statement_tools.h"

#include "documents/document_tools.h"
#include "editor/code_colorer.h"
#include "editor/editor_pane.h"
#include "main_window/message_bar.h"
#include "main_window/workspace.h"
#include "panes/statement_forms.h"
#include "panes/statement_pane.h"
#include "panes/statement_print.h"
#include "settings/settings.h"

#include <QDesktopServices>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QThreadPool>
#include <QUrl>

#include <algorithm>

namespace assay::ide {

namespace {

constexpr qint64 largestOpened = 1024 * 1024;

/// The form as far as we set it ourselves; null for PDF.
const StatementForm *textForm(const StatementPane &pane)
{
    const StatementForm *form = pane.form();
    return form && form->kind != StatementForm::Kind::Pdf ? form : nullptr;
}

bool isPdf(const StatementPane &pane)
{
    return pane.form() && pane.form()->kind == StatementForm::Kind::Pdf;
}

} // namespace

StatementTools::StatementTools(const Parts &parts, QWidget *window)
    : QObject(window),
      m_parts(parts),
      m_window(window),
      m_worker(new QThreadPool(this))
{
    m_worker->setMaxThreadCount(1);
    setCodeColorer(&colorCode);
    connect(&m_parts.statement, &StatementPane::formChosen, this,
            [this](const QString &key) { m_parts.settings.setStatementForm(key); });
    connect(&m_parts.statement, &StatementPane::attachmentSaveRequested, this,
            &StatementTools::saveAttachment);
    connect(&m_parts.statement, &StatementPane::attachmentOpenRequested, this,
            &StatementTools::openAttachment);
}

StatementTools::~StatementTools()
{
    m_worker->waitForDone();
}

bool StatementTools::isAnythingOpen()
{
    if (!m_parts.statement.isEmpty())
        return true;
    m_parts.messages.show(MessageBar::Kind::Information,
                          tr("Choose an assignment first; then its statement can be printed."));
    return false;
}

void StatementTools::print()
{
    if (!isAnythingOpen())
        return;
    if (isPdf(m_parts.statement)) {
        // Programs for PDF print better than pictures of its pages would.
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_parts.statement.form()->file));
        return;
    }
    DocumentTools *tools = documentTools();
    if (!tools) {
        m_parts.messages.show(
            MessageBar::Kind::Error,
            tr("The part of Assay that prints is missing. Export the statement as PDF instead."));
        return;
    }
    tools->print(m_window, m_parts.statement.assignment().title, [this](QPagedPaintDevice &device) {
        printStatement(m_parts.statement.assignment(), textForm(m_parts.statement), device);
    });
}

void StatementTools::exportPdf()
{
    if (!isAnythingOpen())
        return;
    auto *dialog = new QFileDialog(m_window, tr("Export the statement as PDF"));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setNameFilter(tr("PDF files (*.pdf)"));
    dialog->selectFile(m_parts.statement.assignment().shortName + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, &StatementTools::writePdf);
    dialog->open();
}

void StatementTools::writePdf(const QString &file)
{
    if (isPdf(m_parts.statement)) {
        copyFile(m_parts.statement.form()->file, file);
        return;
    }
    QSaveFile output(file); // what was there before stays if anything fails
    if (!output.open(QIODevice::WriteOnly)) {
        tell(false, file);
        return;
    }
    {
        QPdfWriter writer(&output);
        writer.setTitle(m_parts.statement.assignment().title);
        writer.setCreator(QStringLiteral("Assay"));
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout::Millimeter);
        printStatement(m_parts.statement.assignment(), textForm(m_parts.statement), writer);
    }
    tell(output.commit(), file);
}

void StatementTools::tell(bool done, const QString &file)
{
    if (done)
        m_parts.messages.show(MessageBar::Kind::Information,
                              tr("Saved as %1.").arg(QFileInfo(file).fileName()), tr("Show"),
                              [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
    else
        m_parts.messages.show(
            MessageBar::Kind::Error,
            tr("%1 cannot be written. Choose another folder or free some space.").arg(file));
}

void StatementTools::saveAttachment(const AttachmentView &attachment)
{
    auto *dialog = new QFileDialog(m_window, tr("Save %1").arg(attachment.name));
    dialog->setObjectName(QStringLiteral("saveAttachmentDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QFileInfo(attachment.name).fileName());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, from = attachment.file](const QString &to) { copyFile(from, to); });
    dialog->open();
}

void StatementTools::copyFile(const QString &from, const QString &to)
{
    m_worker->start([this, from, to] {
        // The pool is ours and waits for us before it goes.
        QFile input(from);
        QSaveFile output(to);
        bool done = input.open(QIODevice::ReadOnly) && output.open(QIODevice::WriteOnly);
        constexpr qint64 piece = 1024 * 1024;
        while (done && !input.atEnd()) {
            const QByteArray bytes = input.read(piece);
            done = !bytes.isEmpty() && output.write(bytes) == bytes.size();
        }
        done = done && output.commit();
        QMetaObject::invokeMethod(this, [this, done, to] { tell(done, to); }, Qt::QueuedConnection);
    });
}

void StatementTools::openAttachment(const AttachmentView &attachment)
{
    auto text = m_parts.workspace.currentText();
    if (!text)
        return;
    const QString name = QFileInfo(attachment.name).fileName();
    const bool there = std::ranges::contains(text->files, name, &SourceView::name);
    if (!there) {
        QFile file(attachment.file);
        if (!file.open(QIODevice::ReadOnly)) {
            m_parts.messages.show(MessageBar::Kind::Error, tr("%1 cannot be read.").arg(name));
            return;
        }
        text->files.append({name, QString::fromUtf8(file.read(largestOpened))});
        if (!m_parts.workspace.replaceText(*text))
            return;
    }
    m_parts.editor.setCurrentFile(name);
    m_parts.editor.focusEditor();
}

} // namespace assay::ide
