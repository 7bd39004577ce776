#pragma once

#include "bridge/view_types.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace assay::ide {

/// Full-text search over the assignments, on a worker of its own that is started with the first
/// search. Lives on the GUI thread; no method blocks.
class AssignmentSearch : public QObject {
    Q_OBJECT

public:
    explicit AssignmentSearch(QObject *parent = nullptr);
    ~AssignmentSearch() override;

    /// Ends in found(), unless another search is asked for meanwhile. A short rest in typing comes
    /// first.
    void search(const QString &text);

Q_SIGNALS:
    /// Best first.
    void found(const QString &text, const QVector<assay::ide::SearchHitView> &hits);

private:
    void start();

    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace assay::ide
