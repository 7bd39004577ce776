#pragma once

#include "documents/document_tools.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QThreadPool>

namespace assay::ide {

/// Shows a PDF file at its full height, to be scrolled by the pane around it. Pages are drawn by a
/// worker when they come into view; text can be selected and copied. Zoom with Ctrl and the wheel
/// or zoomBy().
class PdfView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PdfView(QWidget *parent = nullptr);
    ~PdfView() override;

    /// Ends in loaded() or failed().
    void load(const QString &file);
    int pageCount() const { return static_cast<int>(m_pages.size()); }
    /// 1: as wide as the view.
    double zoom() const { return m_zoom; }
    void zoomBy(double factor);
    void selectAll();
    QString selectedText() const;
    /// How many pages have been drawn so far; for tests.
    int renderedPages() const { return static_cast<int>(m_images.size()); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void loaded();
    /// A sentence that says why.
    void failed(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    struct Page {
        QSizeF points;
        QVector<PdfDocument::Word> words;
    };
    struct Rendered {
        QImage image;
        double dots = 0; ///< per inch, in device pixels
    };
    struct Opened {
        std::shared_ptr<PdfDocument> document;
        QVector<Page> pages;
        QString problem;
    };

    void show(const Opened &opened);
    void arrange();
    double pixelsPerPoint() const;
    QRectF pageRectangle(int page) const;
    void want(int page);
    void keep(int page, const Rendered &rendered);
    QVector<QPair<int, int>> selectedWords() const;
    QPair<int, int> wordAt(QPointF position) const;
    QRectF wordRectangle(int page, const PdfDocument::Word &word) const;

    std::shared_ptr<PdfDocument> m_document; ///< used on the worker alone
    QVector<Page> m_pages;
    QHash<int, Rendered> m_images;
    QHash<int, double> m_wanted; ///< dots per inch asked for, by page
    double m_zoom = 1;
    QPair<int, int> m_anchor{-1, -1}; ///< page and word where the selection began
    QPair<int, int> m_end{-1, -1};
    QThreadPool m_worker; ///< one thread; last: joined first
};

} // namespace assay::ide
