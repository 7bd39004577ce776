#include "panes/statement_images.h"

#include "documents/document_tools.h"

#include <QFileInfo>
#include <QImageReader>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFragment>

#include <cmath>

namespace assay::ide {

namespace {

constexpr qint64 largestFile = 16 * 1024 * 1024;
constexpr int largestSide = 8192;

QString pathOf(const QString &folder, const QUrl &name)
{
    if (folder.isEmpty() || !name.scheme().isEmpty() || !name.host().isEmpty())
        return {};
    for (const char *ending : {"", ".png", ".jpg", ".jpeg", ".svg", ".gif", ".pdf"}) {
        const QFileInfo file(folder + u'/' + name.path(QUrl::FullyDecoded) +
                             QString::fromLatin1(ending));
        // Links are followed before the comparison: one that leads out of the folder is outside.
        const QString path = file.canonicalFilePath();
        if (path.startsWith(folder + u'/') && file.isFile() && file.size() <= largestFile)
            return path;
    }
    return {};
}

/// Drawings of LaTeX packages are PDF files of one page.
QImage drawingIn(const QString &path)
{
    constexpr double dotsPerInch = 120;
    DocumentTools *tools = documentTools();
    QString problem;
    const auto document = tools ? tools->openPdf(path, problem) : nullptr;
    return document ? document->render(0, dotsPerInch) : QImage();
}

} // namespace

QImage statementImage(const QString &folder, const QUrl &name)
{
    const QString path = pathOf(folder, name);
    if (path.isEmpty())
        return {};
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return drawingIn(path);
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.width() > largestSide || size.height() > largestSide)
        return {};
    return reader.read();
}

void fitStatementImages(QTextDocument &document, int width)
{
    constexpr int narrowest = 40;
    if (width < narrowest)
        return;
    QVector<QPair<int, QTextImageFormat>> changes;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (!part.fragment().charFormat().isImageFormat())
                continue;
            QTextImageFormat format = part.fragment().charFormat().toImageFormat();
            const auto image = document.resource(QTextDocument::ImageResource, QUrl(format.name()))
                                   .value<QImage>();
            if (image.isNull() || qRound(format.width()) == qMin(width, image.width()))
                continue;
            format.setWidth(qMin(width, image.width()));
            format.setHeight(std::ceil(format.width() * image.height() / image.width()));
            changes.append({part.fragment().position(), format});
        }
    }
    for (const auto &[position, format] : changes) {
        QTextCursor cursor(&document);
        cursor.setPosition(position);
        cursor.setPosition(position + 1, QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
    }
}

StatementDocument::StatementDocument(const QString &folder, QObject *parent)
    : QTextDocument(parent),
      m_folder(QFileInfo(folder).canonicalFilePath())
{
}

QVariant StatementDocument::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return {};
    const QImage image = statementImage(m_folder, name);
    return image.isNull() ? QVariant() : QVariant(image);
}

} // namespace assay::ide
