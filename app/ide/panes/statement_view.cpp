#include "panes/statement_view.h"

#include "panes/markdown_text.h"

#include <QAbstractTextDocumentLayout>
#include <QFileInfo>
#include <QImageReader>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFragment>
#include <QWheelEvent>

#include <cmath>

namespace assay::ide {

namespace {

constexpr qint64 largestFile = 16 * 1024 * 1024;
constexpr int largestSide = 8192;

} // namespace

StatementView::StatementView(QWidget *parent)
    : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &StatementView::fitHeight);
}

void StatementView::setFolder(const QString &folder)
{
    m_folder = folder.isEmpty() ? QString() : QFileInfo(folder).canonicalFilePath();
}

void StatementView::setStatement(const QString &markdown)
{
    setStatementMarkdown(*document(), markdown);
    fitImages();
    fitHeight();
}

QVariant StatementView::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource || m_folder.isEmpty())
        return {};
    if (!name.scheme().isEmpty() || !name.host().isEmpty())
        return {};
    // Links are followed before the comparison: one that leads out of the folder is outside.
    const QFileInfo file(m_folder + u'/' + name.path(QUrl::FullyDecoded));
    const QString path = file.canonicalFilePath();
    if (!path.startsWith(m_folder + u'/') || !file.isFile() || file.size() > largestFile)
        return {};
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.width() > largestSide || size.height() > largestSide)
        return {};
    return reader.read();
}

void StatementView::fitImages()
{
    const int width = viewport()->width();
    if (width < 40)
        return;
    QVector<QPair<int, QTextImageFormat>> changes;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (!part.fragment().charFormat().isImageFormat())
                continue;
            QTextImageFormat format = part.fragment().charFormat().toImageFormat();
            const auto image = document()
                                   ->resource(QTextDocument::ImageResource, QUrl(format.name()))
                                   .value<QImage>();
            if (image.isNull() || qRound(format.width()) == qMin(width, image.width()))
                continue;
            format.setWidth(qMin(width, image.width()));
            format.setHeight(std::ceil(format.width() * image.height() / image.width()));
            changes.append({part.fragment().position(), format});
        }
    }
    for (const auto &[position, format] : changes) {
        QTextCursor cursor(document());
        cursor.setPosition(position);
        cursor.setPosition(position + 1, QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
    }
}

void StatementView::fitHeight()
{
    const int extra = horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->height() : 0;
    const int height = static_cast<int>(std::ceil(document()->size().height())) + extra + 2;
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

QSize StatementView::sizeHint() const
{
    return QSize(320, minimumHeight());
}

QSize StatementView::minimumSizeHint() const
{
    return QSize(80, minimumHeight());
}

void StatementView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fitImages();
    fitHeight();
}

void StatementView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        // The page around us scrolls, not we.
        if (event->modifiers() == Qt::NoModifier) {
            event->ignore();
            return;
        }
        break;
    default: break;
    }
    QTextBrowser::keyPressEvent(event);
}

void StatementView::wheelEvent(QWheelEvent *event)
{
    const bool sideways = std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y());
    if (sideways && horizontalScrollBar()->maximum() > 0)
        QTextBrowser::wheelEvent(event);
    else
        event->ignore();
}

} // namespace assay::ide
