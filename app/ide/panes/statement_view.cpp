#include "panes/statement_view.h"

#include "panes/code_blocks.h"
#include "panes/markdown_text.h"
#include "panes/statement_images.h"

#include <QAbstractTextDocumentLayout>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>

#include <cmath>

namespace assay::ide {

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

void StatementView::setStatement(const SplitMarkdown &statement)
{
    setStatementMarkdown(*document(), statement);
    if (!statement.formulas.isEmpty()) {
        // Objects have no text of their own for those who listen.
        QTextCursor all(document());
        all.select(QTextCursor::Document);
        setAccessibleDescription(FormulaObject::plainText(all));
    }
    fitImages();
    fitHeight();
    // Once the text is seen: the first language takes a while to load.
    QTimer::singleShot(0, this, [this] { colorCodeBlocks(*document()); });
}

void StatementView::setStatement(const QString &markdown)
{
    setStatement(splitFormulas(markdown));
}

QMimeData *StatementView::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    copied->setText(FormulaObject::plainText(textCursor()));
    return copied;
}

QVariant StatementView::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return {};
    const QImage image = statementImage(m_folder, name);
    return image.isNull() ? QVariant() : QVariant(image);
}

void StatementView::fitImages()
{
    fitStatementImages(*document(), viewport()->width());
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
