#pragma once

#include <QWidget>

class QStackedWidget;

namespace assay::ide {

class CodeEditor;
class EditorTabs;

/// One half of the editor pane: tabs above the editor of the chosen file. Owns no text.
class EditorSide : public QWidget {
    Q_OBJECT

public:
    /// `name` of the widgets inside: "fileTabs" and so on for the first side.
    EditorSide(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);

    EditorTabs &tabs() { return *m_tabs; }
    const EditorTabs &tabs() const { return *m_tabs; }

    void add(QWidget *page);
    /// Null shows the side's first page.
    void showPage(QWidget *page);
    CodeEditor *editor() const;

private:
    EditorTabs *m_tabs;
    QStackedWidget *m_stack;
};

} // namespace assay::ide
