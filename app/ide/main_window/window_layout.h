#pragma once

#include "settings/settings.h"

#include <QWidget>

class QSplitter;
class QTabBar;
class QToolButton;

namespace assay::ide {

/// Browser | statement | editor above results, in splitters that remember their sizes per screen.
/// Below 1180 pixels the browser becomes a strip with one button; below 1024 statement and program
/// take turns under two tabs. Nothing is ever destroyed or reparented.
class WindowLayout : public QWidget {
    Q_OBJECT

public:
    WindowLayout(QWidget *browser, QWidget *statement, QWidget *editor, QWidget *results,
                 QWidget *parent = nullptr);

    /// The student's wish; on a narrow window the browser closes again when an assignment is
    /// chosen.
    void setBrowserOpen(bool open);
    bool isBrowserOpen() const;
    void closeBrowserIfNarrow();
    /// The keys that open the browser to search in it; empty: none.
    void setSearchShortcut(const QString &keys);

    /// Brings the pane into view (narrow windows) before it gets the focus.
    void reveal(QWidget *pane);

    void restore(const Settings &settings, const QString &screen);
    void remember(Settings &settings, const QString &screen) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Width { Full, NoBrowser, Tabs };

    void arrange();

    QWidget *m_browser;
    QWidget *m_statement;
    QSplitter *m_columns;
    QSplitter *m_work; ///< editor above results
    QWidget *m_strip;
    QToolButton *m_openBrowser = nullptr;
    QTabBar *m_tabs;
    Width m_width = Width::Full;
    bool m_browserWanted = true;      ///< on a wide window
    bool m_browserOverNarrow = false; ///< opened for a moment on a narrow one
};

} // namespace assay::ide
