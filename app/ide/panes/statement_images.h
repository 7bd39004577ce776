#pragma once

#include <QImage>
#include <QTextDocument>
#include <QUrl>

namespace assay::ide {

/// A picture of a statement: from `folder` (canonical) and below, nowhere else; bounded in size.
/// Null: it must not or cannot be shown. LaTeX may leave out the ending of the name.
QImage statementImage(const QString &folder, const QUrl &name);

/// Makes pictures that are wider than `width` as wide as that.
void fitStatementImages(QTextDocument &document, int width);

/// A document whose pictures come from one folder and nowhere else; nothing is ever fetched.
class StatementDocument : public QTextDocument {
    Q_OBJECT

public:
    explicit StatementDocument(const QString &folder, QObject *parent = nullptr);

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    QString m_folder;
};

} // namespace assay::ide
