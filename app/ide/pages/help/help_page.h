#pragma once

#include "pages/help/help_topics.h"
#include "pages/page.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace assay::ide {

class ActionRegistry;

/// The help: topics at the left, found by their words, the text at the right. A topic may hold
/// {{shortcuts}}, which becomes the table of all keys as they are now.
class HelpPage : public Page {
    Q_OBJECT

public:
    HelpPage(const QString &folder, const ActionRegistry &actions, QWidget *parent = nullptr);

    void refresh() override;
    QWidget *firstFocus() override;
    /// Shows this topic; an unknown one shows the first.
    void showTopic(const QString &id);

private:
    void search();
    void showCurrent();
    QString shortcutTable() const;

    const ActionRegistry &m_actions;
    QVector<HelpTopic> m_topics;
    QLineEdit *m_search;
    QListWidget *m_list;
    QTextBrowser *m_text;
    QLabel *m_nothing;
};

} // namespace assay::ide
