#pragma once

#include "bridge/view_types.h"

#include <QWidget>

namespace assay::ide {

/// A verdict as a chip: shape, word and colour.
class VerdictChip : public QWidget {
    Q_OBJECT

public:
    explicit VerdictChip(QWidget *parent = nullptr);

    /// `text` replaces the verdict's word if not empty.
    void setVerdict(VerdictView verdict, const QString &text = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    VerdictView m_verdict = VerdictView::NotRun;
    QString m_text;
};

/// A thin bar of how much is done.
class ProgressLine : public QWidget {
    Q_OBJECT

public:
    explicit ProgressLine(QWidget *parent = nullptr);
    void setProgress(int done, int total);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_done = 0;
    int m_total = 0;
};

} // namespace assay::ide
