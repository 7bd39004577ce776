#pragma once

#include <QObject>

class QMimeData;
class QWidget;

namespace assay::ide {

/// Takes files and folders that are dropped on a window.
class DropTarget : public QObject {
    Q_OBJECT

public:
    /// `window` becomes the parent.
    explicit DropTarget(QWidget *window);

Q_SIGNALS:
    /// Absolute paths of local files and folders that exist; never empty.
    void dropped(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace assay::ide
