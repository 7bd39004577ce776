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
    explicit EditorTabs(QWidget *parent = nullptr);

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
    QLineEdit *m_nameEdit;
    QString m_edited;
    QString m_entry;
};

} // namespace assay::ide
