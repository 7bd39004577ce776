#pragma once

#include "bridge/history_view.h"
#include "pages/page.h"

#include <QHash>

#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace assay::ide {

class CodeView;
class DiffView;
class HistoryService;
class TimelineModel;

/// Everything that was submitted, run or put aside for the open assignment, newest first; the code
/// of each, what changed between any two or up to the editor's text, and the way to put it back.
class HistoryPage : public Page {
    Q_OBJECT

public:
    struct Parts {
        HistoryService &service;
        std::function<std::optional<LanguageView>(const QString &id)> language;
        /// What is in the editor now; nothing if no assignment is open.
        std::function<std::optional<DraftView>()> draft;
        std::function<QString()> assignmentTitle;
    };

    explicit HistoryPage(Parts parts, QWidget *parent = nullptr);

    void refresh() override;
    QWidget *firstFocus() override;

Q_SIGNALS:
    /// The student wants this code in the editor; what was there is kept in the timeline by now.
    void restoreWanted(const assay::ide::DraftView &code, const QString &when);
    void failed(const QString &sentence);

private:
    enum class View { Program, SinceBefore, ToEditor };

    void buildList();
    void buildCode();
    void askForPage();
    void showSelected();
    /// Calls `then` with the code of these rows once all of it is there, unless another selection
    /// was made meanwhile.
    void withCode(const QVector<TimelineRow> &rows,
                  const std::function<void(const QVector<DraftView> &)> &then);
    void showProgram(const TimelineRow &row);
    void showChanges(const TimelineRow &older, const TimelineRow &newer);
    void showChangesToEditor(const TimelineRow &row);
    void compare(const DraftView &left, const QString &leftName, const DraftView &right,
                 const QString &rightName);
    QVector<TimelineRow> selected() const; ///< newest first
    QString describe(const TimelineRow &row) const;
    void restore();

    Parts m_parts;
    QString m_assignmentId;
    quint64 m_selection = 0;                 ///< selections that were made
    QHash<QString, DraftView> m_codes;       ///< by id; what was looked at since the page was shown
    std::optional<TimelineRow> m_restorable; ///< the one row selected, its code is there
    TimelineModel *m_model;
    QStackedWidget *m_stack;
    QListView *m_list;
    QComboBox *m_what;
    QStackedWidget *m_shown;
    CodeView *m_view;
    DiffView *m_diff;
    QLabel *m_title;
    QLabel *m_empty;
    QPushButton *m_restore;
    QPushButton *m_copy;
};

} // namespace assay::ide
