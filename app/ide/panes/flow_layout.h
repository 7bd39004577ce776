#pragma once

#include <QLayout>

#include <vector>

namespace assay::ide {

/// Items side by side at their own size, going on in the next line when the width is used up.
class FlowLayout : public QLayout {
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rectangle) override;

private:
    enum class Mode { Measure, Place };
    int arrange(const QRect &rectangle, Mode mode) const;

    std::vector<QLayoutItem *> m_items;
};

} // namespace assay::ide
