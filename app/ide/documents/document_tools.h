#pragma once

#include <QImage>
#include <QRectF>
#include <QString>
#include <QVector>

#include <functional>
#include <memory>

class QPagedPaintDevice;
class QWidget;

namespace assay::ide {

/// An opened PDF file. Not to be used by two threads at once.
class PdfDocument {
public:
    /// A word and where it stands on its page, in points from the upper left corner.
    struct Word {
        QRectF box;
        QString text;
        bool endsLine = false;
    };

    virtual ~PdfDocument() = default;
    virtual int pageCount() const = 0;
    virtual QSizeF pageSize(int page) const = 0; ///< in points
    virtual QImage render(int page, double dotsPerInch) const = 0;
    virtual QVector<Word> words(int page) const = 0; ///< in the order of reading
};

/// What needs large libraries (Poppler, printing). It is in a module of its own that is loaded when
/// it is first needed: starting the window must not pay for it.
class DocumentTools {
public:
    virtual ~DocumentTools() = default;
    /// Null, with the reason as a sentence, if it cannot be read. Any thread.
    virtual std::unique_ptr<PdfDocument> openPdf(const QString &file, QString &problem) = 0;
    /// Asks for a printer; `paint` is called when there is one. GUI thread; does not block.
    virtual void print(QWidget *parent, const QString &title,
                       const std::function<void(QPagedPaintDevice &)> &paint) = 0;
};

/// The module, loaded at the first call; null if it is not installed. GUI thread. It stays loaded.
DocumentTools *documentTools();

} // namespace assay::ide
