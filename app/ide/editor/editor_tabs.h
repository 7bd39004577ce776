#pragma once

#include <QWidget>

class QLineEdit;
class QTabBar;
class QToolButton;

namespace assay::ide {

/// One tab a file, ▶ before the entry file, + behind the last. A name is edited in its tab.
class EditorTabs : public QWidget {
    Q_OBJECT

public:
    /// `name` of the tab bar ("fileTabs"); what is beside it gets names made of it.
    EditorTabs(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);

    /// Shows the button that adds a file, and one that takes this side away, as asked.
    void setButtons(bool canAdd, bool canClose);

    void setFiles(const QStringList &names, const QString &entry);
    QString current() const;
    void setCurrent(const QString &name);
    /// Puts a text field over the tab; ends in renamed() if the name changes.
    void editName(const QString &name);

Q_SIGNALS:
    void chosen(const QString &name);
    void addRequested();
    void renamed(const QString &oldName, const QString &newName);
    void entryRequested(const QString &name);
    void removeRequested(const QString &name);
    /// The student moved a tab: all names in their new order.
    void reordered(const QStringList &names);
    void splitRequested(const QString &name);
    void closeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showMenu(const QPoint &position);
    void endEditing(bool accept);
    int indexOf(const QString &name) const;
    QString nameAt(int index) const;

    QTabBar *m_bar;
    QToolButton *m_add;
    QToolButton *m_close;
    QLineEdit *m_nameEdit;
    QString m_edited;
    QString m_entry;
};

} // namespace assay::ide
