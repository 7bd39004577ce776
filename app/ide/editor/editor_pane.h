#pragma once

#include "bridge/view_types.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QStackedWidget;

namespace assay::ide {

class CodeEditor;
class EditorTabs;
class FindBar;

/// The student's files of one assignment in one language, in tabs. Knows nothing of where they are
/// kept.
class EditorPane : public QWidget {
    Q_OBJECT

public:
    explicit EditorPane(QWidget *parent = nullptr);

    /// Replaces everything; the entry file is shown. No edited() follows.
    void setFiles(const LanguageView &language, const QVector<SourceView> &files,
                  const QString &entry);
    /// No assignment is open.
    void clear();
    bool isEmpty() const { return m_files.empty(); }

    QVector<SourceView> files() const;
    QString entry() const { return m_entry; }
    QString currentFile() const;
    void setCurrentFile(const QString &name);
    int cursorLine() const;   ///< 0-based, in the current file
    int cursorColumn() const; ///< 0-based, in characters
    void setCursor(int line, int column);

    /// Messages of the compiler, also for files whose tab is not shown.
    void setDiagnostics(const QVector<DiagnosticView> &diagnostics);
    /// 1-based; an unknown file name means the entry file.
    void goTo(const QString &file, int line, int column);
    /// The next message in this file, then in the next ones; false if there is none at all.
    bool goToNextDiagnostic();

    int zoom() const;
    void setZoom(int level);

    CodeEditor *currentEditor() const;
    void focusEditor();

public Q_SLOTS:
    void addFile();
    void openFindBar();
    void findNext();
    void findPrevious();
    void toggleComment();
    void restoreRemovedFile();

Q_SIGNALS:
    /// The student changed text, names or the entry file.
    void edited();
    void cursorMoved(int line, int column);    ///< 1-based, for people
    void diagnosticShown(const QString &text); ///< about the line with the cursor; empty: nothing
    void focusLeft();
    void fileRemoved(const QString &name);
    /// Something the student asked for cannot be; a sentence.
    void refused(const QString &sentence);
    void zoomChanged(int level);

private:
    struct File {
        QString name;
        CodeEditor *editor = nullptr;
    };

    File &append(const SourceView &source);
    void remove(const QString &name);
    void rename(const QString &oldName, const QString &newName);
    void setEntry(const QString &name);
    void showFile(const QString &name);
    void updateTabs();
    void announceDiagnostic();
    QString problemWithName(const QString &name) const;
    File *find(const QString &name);
    const File *find(const QString &name) const;

    LanguageView m_language;
    std::vector<File> m_files;
    QString m_entry;
    SourceView m_removed;
    QVector<DiagnosticView> m_diagnostics;
    EditorTabs *m_tabs;
    QStackedWidget *m_stack;
    QLabel *m_emptyText;
    FindBar *m_findBar;
    int m_zoom = 0;
};

} // namespace assay::ide
