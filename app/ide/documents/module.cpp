// The module behind documentTools(): the only place that knows Poppler and QtPrintSupport.
#include "documents/document_tools.h"

#include <QCoreApplication>
#include <QPrintDialog>
#include <QPrinter>
#include <poppler-qt6.h>

#include <cmath>

namespace assay::ide {

namespace {

class Document : public PdfDocument {
public:
    explicit Document(std::unique_ptr<Poppler::Document> document)
        : m_document(std::move(document))
    {
        m_document->setRenderHint(Poppler::Document::Antialiasing);
        m_document->setRenderHint(Poppler::Document::TextAntialiasing);
    }

    int pageCount() const override { return m_document->numPages(); }

    QSizeF pageSize(int page) const override
    {
        const auto opened = m_document->page(page);
        return opened ? opened->pageSizeF() : QSizeF();
    }

    QImage render(int page, double dotsPerInch) const override
    {
        // A page may say that it is as large as a house.
        constexpr double mostPixels = 40e6;
        const auto opened = m_document->page(page);
        if (!opened)
            return {};
        const QSizeF size = opened->pageSizeF() * (dotsPerInch / 72);
        const double pixels = size.width() * size.height();
        if (!(pixels > 0))
            return {};
        const double dots =
            pixels > mostPixels ? dotsPerInch * std::sqrt(mostPixels / pixels) : dotsPerInch;
        return opened->renderToImage(dots, dots);
    }

    QVector<Word> words(int page) const override
    {
        QVector<Word> words;
        const auto opened = m_document->page(page);
        if (!opened)
            return words;
        for (const auto &box : opened->textList())
            words.append({box->boundingBox(), box->text(), box->nextWord() == nullptr});
        return words;
    }

private:
    std::unique_ptr<Poppler::Document> m_document;
};

class Tools : public DocumentTools {
    Q_DECLARE_TR_FUNCTIONS(DocumentTools)

public:
    std::unique_ptr<PdfDocument> openPdf(const QString &file, QString &problem) override
    {
        // Poppler tells its troubles to standard error otherwise.
        Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
        auto document = Poppler::Document::load(file);
        if (!document)
            problem = tr("The file is damaged or no PDF.");
        else if (document->isLocked())
            problem = tr("The file is protected by a password.");
        else if (document->numPages() < 1)
            problem = tr("The file has no pages.");
        if (!problem.isEmpty())
            return nullptr;
        return std::make_unique<Document>(std::move(document));
    }

    void print(QWidget *parent, const QString &title,
               const std::function<void(QPagedPaintDevice &)> &paint) override
    {
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setDocName(title);
        auto *dialog = new QPrintDialog(printer.get(), parent);
        dialog->setObjectName(QStringLiteral("printDialog"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        // The printer lives as long as its dialog.
        QObject::connect(dialog, &QDialog::accepted, dialog, [printer, paint] { paint(*printer); });
        QObject::connect(dialog, &QObject::destroyed, QCoreApplication::instance(), [printer] {});
        dialog->open();
    }
};

} // namespace

} // namespace assay::ide

extern "C" Q_DECL_EXPORT assay::ide::DocumentTools *assayDocumentTools()
{
    static assay::ide::Tools tools;
    return &tools;
}
