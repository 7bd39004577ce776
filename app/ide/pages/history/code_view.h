#pragma once

#include "bridge/view_types.h"

#include <QWidget>

class QTabBar;

namespace assay::ide {

class CodeEditor;

/// The files of one version of a program, to be read: highlighted, in tabs, not to be changed.
class CodeView : public QWidget {
    Q_OBJECT

public:
    explicit CodeView(QWidget *parent = nullptr);

    void setCode(const LanguageView &language, const DraftView &code);
    void clear();
    const DraftView &code() const { return m_code; }
    /// Of the file whose tab is shown.
    QString shownText() const;

protected:
    /// Nothing is typed here, so Tab goes on and Esc is the page's.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showFile(int index);

    DraftView m_code;
    QTabBar *m_tabs;
    CodeEditor *m_text;
};

} // namespace assay::ide
