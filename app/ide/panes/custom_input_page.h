#pragma once

#include "bridge/custom_input_view.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace assay::ide {

class CustomInputModel;

/// The custom inputs of the assignment: their names on the left, the chosen one's input and
/// expected output on the right, edited in place.
class CustomInputPage : public QWidget {
    Q_OBJECT

public:
    /// `model` outlives the page.
    explicit CustomInputPage(CustomInputModel *model, QWidget *parent = nullptr);

    void setRunEnabled(bool enabled);
    /// Of this assignment: what an input is ("a JSON array of arguments"). Empty: plain text.
    void setInputHint(const QString &hint);
    void select(int row);
    int selected() const;

Q_SIGNALS:
    void runRequested(const QString &name);
    void runAllRequested();
    /// The message bar offers to undo it.
    void removed(const QString &name);

private:
    QWidget *buildList();
    QWidget *buildForm();
    void showSelected();
    void store();
    void addInput();
    void removeInput();
    void updateButtons();

    CustomInputModel *m_model;
    QStackedWidget *m_stack;
    QListView *m_list = nullptr;
    QLineEdit *m_name = nullptr;
    QPlainTextEdit *m_input = nullptr;
    QLabel *m_hint = nullptr;
    QCheckBox *m_known = nullptr;
    QPlainTextEdit *m_answer = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_runAll = nullptr;
    QPushButton *m_delete = nullptr;
    bool m_showing = false; ///< fields are being filled; nobody typed
    bool m_runEnabled = true;
};

} // namespace assay::ide
