#pragma once

#include "actions/palette_model.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace assay::ide {

/// A field and a list over the upper middle of the window: type some letters of what is wanted,
/// Return does it. Never modal; Esc, a click elsewhere or the next act closes it, and the focus
/// goes back where it was.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    /// Replaces what was offered; shows the palette with an empty field.
    void open(std::vector<PaletteEntry> entries, const QString &placeholder);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void leave();
    void place();
    void moveBy(int rows);
    void select(int row);
    void choose();
    void showCount();

    PaletteModel *m_model;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_nothing;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace assay::ide
