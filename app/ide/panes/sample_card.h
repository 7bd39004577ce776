#pragma once

#include "bridge/view_types.h"

#include <QWidget>

class QBoxLayout;

namespace assay::ide {

class TextBox;

/// "two_sum([2,7,11,15], 9)" from a JSON array of arguments, whose numbers stay as written.
QString callText(const QString &entryPoint, const QString &arguments);

/// One sample: input beside output, or one above the other when lines are long.
class SampleCard : public QWidget {
    Q_OBJECT

public:
    SampleCard(const SampleView &sample, AssignmentKindView kind, const QString &entryPoint,
               QWidget *parent = nullptr);

    void setEntryPoint(const QString &entryPoint);

Q_SIGNALS:
    void runRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    SampleView m_sample;
    AssignmentKindView m_kind;
    QBoxLayout *m_layout;
    TextBox *m_input;
    TextBox *m_output;
};

} // namespace assay::ide
