#pragma once

#include "bridge/view_types.h"
#include "settings/editor_options.h"

#include <QWidget>

#include <vector>

class QLabel;
class QSplitter;

namespace assay::ide {

class CodeEditor;
class EditorNotice;
class EditorSide;
class FindBar;
class GoToLineBar;

/// The student's files of one assignment in one language, in tabs, on one side or two. Both sides
/// show the same documents; what is said of "the current file" is about the side that was used
/// last. Knows nothing of where files are kept.
class EditorPane : public QWidget {
    Q_OBJECT

public:
    explicit EditorPane(QWidget *parent = nullptr);
    ~EditorPane() override;

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
    /// Some file is too large to be a program.
    bool hasLargeFile() const;

    /// Messages of the compiler, also for files whose tab is not shown.
    void setDiagnostics(const QVector<DiagnosticView> &diagnostics);
    /// 1-based; an unknown file name means the entry file.
    void goTo(const QString &file, int line, int column);
    /// The next message in this file, then in the next ones; false if there is none at all.
    bool goToNextDiagnostic();
    bool goToPreviousDiagnostic();

    void setOptions(const EditorOptions &options);
    const EditorOptions &options() const { return m_options; }
    int zoom() const;
    void setZoom(int level);

    /// To be called before the files are run or submitted: tidies them as the options say; lines
    /// changed from now on are marked.
    void prepareRun();

    CodeEditor *currentEditor() const;
    void focusEditor();
    bool isSplit() const;

public Q_SLOTS:
    void addFile();
    void renameCurrentFile();
    void removeCurrentFile();
    void makeCurrentFileEntry();
    void moveCurrentFile(int step);
    /// The tab `step` further.
    void showNeighbour(int step);
    /// A second view beside the first, of the same file; again: away with it.
    void toggleSplit();
    void openFindBar();
    void findNext();
    void findPrevious();
    void openGoToLine();
    void toggleComment();
    void toggleBlockComment();
    void restoreRemovedFile();

Q_SIGNALS:
    /// The student changed text, names, their order or the entry file.
    void edited();
    void cursorMoved(int line, int column);    ///< 1-based, for people
    void diagnosticShown(const QString &text); ///< about the line with the cursor; empty: nothing
    void formatShown(const QString &text);     ///< encoding and line ends of the current file
    void focusLeft();
    void fileRemoved(const QString &name);
    /// Something the student asked for cannot be; a sentence.
    void refused(const QString &sentence);
    void zoomChanged(int level);
    /// The editor's context menu is wanted there.
    void menuRequested(const QPoint &globalPosition);

private:
    struct File {
        QString name;
        CodeEditor *editor = nullptr;
        CodeEditor *second = nullptr; ///< its view on the second side; null until it is shown there
    };

    File &append(const SourceView &source);
    void connectEditor(CodeEditor *editor, EditorSide *side);
    void connectTabs(EditorSide *side);
    CodeEditor *secondView(File &file);
    void remove(const QString &name);
    void rename(const QString &oldName, const QString &newName);
    void reorder(const QStringList &names);
    void setEntry(const QString &name);
    void showIn(EditorSide *side, const QString &name);
    void split(const QString &name);
    void unsplit();
    void useSide(EditorSide *side);
    void showCurrent();
    void updateTabs();
    void updateNotice();
    bool goToDiagnostic(bool forward);
    void announceDiagnostic();
    QString problemWithName(const QString &name) const;
    File *find(const QString &name);
    const File *find(const QString &name) const;
    std::size_t indexOf(const QString &name) const;

    LanguageView m_language;
    EditorOptions m_options;
    std::vector<File> m_files;
    QString m_entry;
    SourceView m_removed;
    QVector<DiagnosticView> m_diagnostics;
    QSplitter *m_split;
    EditorSide *m_first;
    EditorSide *m_second;
    EditorSide *m_current; ///< one of them
    QLabel *m_emptyText;
    EditorNotice *m_notice;
    FindBar *m_findBar;
    GoToLineBar *m_goToLine;
    int m_zoom = 0;
    bool m_zooming = false; ///< what editors say of their zoom is no news
};

} // namespace assay::ide
