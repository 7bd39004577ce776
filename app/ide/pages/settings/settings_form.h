#pragma once

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace assay::ide {

/// Rows of settings below headings, which can be searched: rows that do not fit vanish, and with
/// the last of them their heading.
class SettingsForm : public QWidget {
    Q_OBJECT

public:
    explicit SettingsForm(QWidget *parent = nullptr);

    void addSection(const QString &title);
    /// The control gets the title as its accessible name, unless it has one.
    void addRow(const QString &title, const QString &description, QWidget *control);
    /// Over the whole width; `words` are what it is found by.
    void addWide(QWidget *content, const QString &words);
    /// How many rows are left.
    int showOnly(const QString &words);

private:
    struct Row {
        QWidget *widget = nullptr;
        QString text;
        std::size_t section = 0;
    };

    std::vector<QLabel *> m_sections;
    std::vector<Row> m_rows;
    QVBoxLayout *m_layout;
};

} // namespace assay::ide
