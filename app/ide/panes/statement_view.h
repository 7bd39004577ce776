#pragma once

#include <QTextBrowser>

namespace assay::ide {

struct SplitMarkdown;

/// Shows Markdown at its full height, to be scrolled by the pane around it. Images come from one
/// folder and nowhere else; nothing is ever fetched.
class StatementView : public QTextBrowser {
    Q_OBJECT

public:
    explicit StatementView(QWidget *parent = nullptr);

    /// Images are looked up below `folder`; empty: none are shown.
    void setFolder(const QString &folder);
    void setStatement(const SplitMarkdown &statement);
    /// Markdown with formulas between dollar signs.
    void setStatement(const QString &markdown);

    QVariant loadResource(int type, const QUrl &name) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    QMimeData *createMimeDataFromSelection() const override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitImages();
    void fitHeight();

    QString m_folder; ///< canonical
};

} // namespace assay::ide
