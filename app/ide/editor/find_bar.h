#pragma once

#include "editor/text_search.h"

#include <QPointer>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace assay::ide {

class CodeEditor;

/// Find and replace below the editor, never in the way: no dialog. Enter finds the next place,
/// Shift+Enter the one before, the arrows up and down bring back what was looked for earlier,
/// Escape closes. All places are counted and marked; looking for them never holds the window up.
class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    void setEditor(CodeEditor *editor);
    /// Shows the bar with the editor's selection as what to look for; a selection of several lines
    /// becomes the place to look in.
    void open();
    void findNext();
    void findPrevious();
    void closeBar();

Q_SIGNALS:
    /// The places marked in the editor are others than before.
    void hitsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Jump { None, Here, Next, Previous };

    QToolButton *addOption(QHBoxLayout *row, const QString &name, const QString &text,
                           const QString &tip);
    QToolButton *addButton(QHBoxLayout *row, const QString &name, const QString &icon,
                           const QString &tip);
    SearchQuery query() const;
    void begin(Jump jump);
    void go();
    bool jump();
    void select(qsizetype index);
    void showCount();
    void replaceOne();
    void replaceAll();
    void growScope(const SearchQuery &searched, long added);
    void remember();
    void recall(int step);
    void say(const QString &text, bool problem = false);

    QPointer<CodeEditor> m_editor;
    QLineEdit *m_what;
    QLineEdit *m_with;
    QToolButton *m_case = nullptr;
    QToolButton *m_words = nullptr;
    QToolButton *m_pattern = nullptr;
    QToolButton *m_inSelection = nullptr;
    QLabel *m_message;
    QTimer m_slice;   ///< the next step of the search
    QTimer m_changed; ///< the text was edited: count again
    TextSearch m_search;
    std::optional<SearchQuery> m_searched; ///< what the hits are about; nothing: out of date
    Jump m_jump = Jump::None;              ///< wanted, but the place is not known yet
    bool m_replaceWanted = false;          ///< as soon as all places are known
    QStringList m_history;                 ///< newest first
    int m_recalled = -1;                   ///< index in it
};

} // namespace assay::ide
