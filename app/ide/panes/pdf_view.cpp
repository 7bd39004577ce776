#include "panes/pdf_view.h"

#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>

#include <cmath>

namespace assay::ide {

namespace {

constexpr int gap = 10; ///< between pages
constexpr int mostPages = 500;
constexpr int mostPagesOfText = 60;
constexpr qsizetype mostImages = 8; ///< kept; a page at twice the size is some ten megabytes
constexpr double largestZoom = 6;

} // namespace

PdfView::PdfView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setAutoFillBackground(false);
    m_worker.setMaxThreadCount(1);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, viewport(),
            qOverload<>(&QWidget::update));
}

PdfView::~PdfView()
{
    m_worker.clear();
    m_worker.waitForDone();
}

void PdfView::load(const QString &file)
{
    DocumentTools *tools = documentTools();
    if (!tools) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT failed(tr("The part of Assay that shows PDF is missing.")); },
            Qt::QueuedConnection);
        return;
    }
    m_worker.start([this, tools, file] {
        // This object waits for the worker before it goes.
        Opened opened;
        opened.document = tools->openPdf(file, opened.problem);
        const int count = opened.document ? qMin(opened.document->pageCount(), mostPages) : 0;
        for (int page = 0; page < count; ++page)
            opened.pages.append({opened.document->pageSize(page),
                                 page < mostPagesOfText ? opened.document->words(page)
                                                        : QVector<PdfDocument::Word>()});
        QMetaObject::invokeMethod(this, [this, opened] { show(opened); }, Qt::QueuedConnection);
    });
}

void PdfView::show(const Opened &opened)
{
    if (!opened.document) {
        Q_EMIT failed(opened.problem);
        return;
    }
    m_document = opened.document;
    m_pages = opened.pages;
    selectAll();
    setAccessibleDescription(selectedText()); // for those who listen
    m_anchor = m_end = {-1, -1};
    arrange();
    Q_EMIT loaded();
}

double PdfView::pixelsPerPoint() const
{
    double widest = 1;
    for (const Page &page : m_pages)
        widest = qMax(widest, page.points.width());
    return m_zoom * qMax(40, viewport()->width() - 2) / widest;
}

QRectF PdfView::pageRectangle(int page) const
{
    const double scale = pixelsPerPoint();
    double top = 0;
    for (int before = 0; before < page; ++before)
        top += std::ceil(m_pages[before].points.height() * scale) + gap;
    return {QPointF(-horizontalScrollBar()->value(), top), m_pages[page].points * scale};
}

void PdfView::arrange()
{
    if (m_pages.isEmpty())
        return;
    double widest = 0;
    for (int page = 0; page < m_pages.size(); ++page)
        widest = qMax(widest, pageRectangle(page).width());
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, qMax(0, static_cast<int>(widest) - viewport()->width() + 2));
    const QRectF last = pageRectangle(static_cast<int>(m_pages.size()) - 1);
    const int bar =
        horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    const int height = static_cast<int>(std::ceil(last.bottom())) + 2 + bar;
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
    viewport()->update();
}

void PdfView::zoomBy(double factor)
{
    m_zoom = qBound(1.0, m_zoom * factor, largestZoom);
    arrange();
}

void PdfView::want(int page)
{
    const double dots = pixelsPerPoint() * 72 * devicePixelRatioF();
    if (qFuzzyCompare(m_images.value(page).dots, dots) || qFuzzyCompare(m_wanted.value(page), dots))
        return;
    m_wanted.insert(page, dots);
    m_worker.start([this, document = m_document, page, dots] {
        const Rendered rendered{document->render(page, dots), dots};
        QMetaObject::invokeMethod(
            this, [this, page, rendered] { keep(page, rendered); }, Qt::QueuedConnection);
    });
}

void PdfView::keep(int page, const Rendered &rendered)
{
    m_wanted.remove(page);
    m_images.insert(page, rendered);
    // The one that is furthest away goes.
    while (m_images.size() > mostImages) {
        int furthest = page;
        for (const int other : m_images.keys())
            if (std::abs(other - page) > std::abs(furthest - page))
                furthest = other;
        m_images.remove(furthest);
    }
    viewport()->update();
}

void PdfView::paintEvent(QPaintEvent *event)
{
    const Tokens &tokens = Theme::current();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int page = 0; page < m_pages.size(); ++page) {
        const QRectF place = pageRectangle(page);
        if (!place.intersects(event->rect()))
            continue;
        want(page);
        painter.fillRect(place, Qt::white);
        if (const auto found = m_images.constFind(page); found != m_images.cend())
            painter.drawImage(place, found->image);
        painter.setPen(tokens.line);
        painter.drawRect(place.adjusted(0, 0, -1, -1));
    }
    painter.setPen(Qt::NoPen);
    QColor mark = lightTokens().accent; // pages are white in every theme
    mark.setAlphaF(0.25F);
    for (const auto &[page, word] : selectedWords())
        painter.fillRect(wordRectangle(page, m_pages[page].words[word]), mark);
}

void PdfView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

QRectF PdfView::wordRectangle(int page, const PdfDocument::Word &word) const
{
    const double scale = pixelsPerPoint();
    return {pageRectangle(page).topLeft() + word.box.topLeft() * scale, word.box.size() * scale};
}

/// The word at a place, else the one that is nearest on that page.
QPair<int, int> PdfView::wordAt(QPointF position) const
{
    for (int page = 0; page < m_pages.size(); ++page) {
        if (position.y() > pageRectangle(page).bottom() + gap)
            continue;
        int nearest = -1;
        double distance = 0;
        for (int word = 0; word < m_pages[page].words.size(); ++word) {
            const QRectF box = wordRectangle(page, m_pages[page].words[word]);
            const double x = qMax(0.0, qMax(box.left() - position.x(), position.x() - box.right()));
            const double y = qMax(0.0, qMax(box.top() - position.y(), position.y() - box.bottom()));
            const double away = x + 4 * y; // lines before columns
            if (nearest < 0 || away < distance) {
                nearest = word;
                distance = away;
            }
        }
        return {page, nearest};
    }
    return {-1, -1};
}

QVector<QPair<int, int>> PdfView::selectedWords() const
{
    QVector<QPair<int, int>> words;
    if (m_anchor.second < 0 || m_end.second < 0)
        return words;
    const auto [first, last] = std::minmax(m_anchor, m_end);
    for (int page = first.first; page <= last.first; ++page) {
        const int count = static_cast<int>(m_pages[page].words.size());
        const int from = page == first.first ? first.second : 0;
        const int to = page == last.first ? last.second : count - 1;
        for (int word = from; word <= qMin(to, count - 1); ++word)
            words.append({page, word});
    }
    return words;
}

QString PdfView::selectedText() const
{
    QString text;
    for (const auto &[page, word] : selectedWords()) {
        const PdfDocument::Word &one = m_pages[page].words[word];
        text += one.text + (one.endsLine ? u'\n' : u' ');
    }
    return text.trimmed();
}

void PdfView::selectAll()
{
    m_anchor = m_end = {-1, -1};
    for (int page = 0; page < m_pages.size(); ++page) {
        if (m_pages[page].words.isEmpty())
            continue;
        if (m_anchor.second < 0)
            m_anchor = {page, 0};
        m_end = {page, static_cast<int>(m_pages[page].words.size()) - 1};
    }
    viewport()->update();
}

void PdfView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_anchor = wordAt(event->position());
    m_end = {-1, -1}; // a click selects nothing
    viewport()->update();
}

void PdfView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    m_end = wordAt(event->position());
    viewport()->update();
}

void PdfView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        if (const QString text = selectedText(); !text.isEmpty())
            QApplication::clipboard()->setText(text);
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else {
        event->ignore(); // the page around us scrolls, not we
    }
}

void PdfView::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomBy(turned.y() > 0 ? 1.2 : 1 / 1.2);
    } else if (std::abs(turned.x()) > std::abs(turned.y()) &&
               horizontalScrollBar()->maximum() > 0) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - turned.x());
        viewport()->update();
    } else {
        event->ignore();
    }
}

QSize PdfView::sizeHint() const
{
    return {320, minimumHeight()};
}

QSize PdfView::minimumSizeHint() const
{
    return {80, minimumHeight()};
}

} // namespace assay::ide
