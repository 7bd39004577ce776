#pragma once

#include "editor/code_colors.h"

#include <QVector>
#include <QWidget>

namespace assay::ide {

/// A narrow strip for the whole length of a file beside its scroll bar: where compiler messages,
/// found places and changed lines are. A click goes there; colour is not the only sign: errors are
/// as wide as the strip, the others half as wide on their own side.
class OverviewRuler : public QWidget {
    Q_OBJECT

public:
    static constexpr int stripWidth = 12; // pixels

    struct Marks {
        QVector<int> errors; ///< lines, 0-based
        QVector<int> warnings;
        QVector<int> hits;
        QVector<int> changes;
        int lines = 1; ///< of the file

        bool operator==(const Marks &) const = default;
    };

    explicit OverviewRuler(QWidget *parent = nullptr);

    void setMarks(const Marks &marks);
    const Marks &marks() const { return m_marks; }
    void setColors(const EditorColors &colors);

Q_SIGNALS:
    void lineChosen(int line); ///< 0-based

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    int yOf(int line) const;
    void choose(int y);

    Marks m_marks;
    EditorColors m_colors;
};

} // namespace assay::ide
