#pragma once

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace assay::ide {

/// Hints that are opened one after the other: opened ones show their text, the next one a button.
class HintList : public QWidget {
    Q_OBJECT

public:
    HintList(QStringList hints, int opened, QWidget *parent = nullptr);

    int openedCount() const { return m_opened; }

Q_SIGNALS:
    void opened(int count);

private:
    void addOpened(int number);
    void addNext();
    void openNext();

    QStringList m_hints; ///< Markdown
    int m_opened;
    QVBoxLayout *m_layout;
    QWidget *m_next = nullptr;
};

} // namespace assay::ide
