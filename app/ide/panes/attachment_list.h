#pragma once

#include "bridge/view_types.h"

#include <QWidget>

namespace assay::ide {

/// The files that come with an assignment, each with what can be done with it.
class AttachmentList : public QWidget {
    Q_OBJECT

public:
    explicit AttachmentList(const QVector<AttachmentView> &files, QWidget *parent = nullptr);

Q_SIGNALS:
    void saveRequested(const assay::ide::AttachmentView &file);
    void openRequested(const assay::ide::AttachmentView &file);
};

} // namespace assay::ide
