#pragma once

#include "bridge/view_types.h"
#include "models/assignment_filter.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTimer;
class QTreeView;

namespace assay::ide {

class AssignmentModel;

/// Search field, filter chips and the list of assignments. Does not own the model.
class BrowserPane : public QWidget {
    Q_OBJECT

public:
    explicit BrowserPane(AssignmentModel *model, QWidget *parent = nullptr);

    /// Marks the assignment that is open; empty: none.
    void setCurrent(const QString &path);
    QString current() const { return m_current; }
    /// Names for the language chip; ids without a name show as they are.
    void setLanguages(const QVector<LanguageView> &languages);
    /// Filters and order of the last time.
    void setChoices(const AssignmentChoices &choices);
    /// What the full-text search has found for a text that was wanted with searchWanted().
    void setHits(const QString &text, const QVector<SearchHitView> &hits);
    /// Puts the cursor into the search field and selects its text.
    void focusSearch();
    /// The keys for that, shown in the field until something is typed; empty: none.
    void setSearchShortcut(const QString &keys);

Q_SIGNALS:
    /// A click or Enter on an assignment; it may be the one that is open.
    void assignmentChosen(const QString &path);
    /// The button of the empty state.
    void openRequested();
    /// The text to be found, at every change of the search field; may be empty.
    void searchWanted(const QString &text);
    /// The student chose other filters or another order.
    void choicesChanged(const assay::ide::AssignmentChoices &choices);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildSearch();
    void buildChips();
    void buildList();
    void buildEmptyState();
    void updateChips();
    void updateSearchHint();
    void updateEmptyState();
    void showAll();
    void fillLanguageMenu();
    void fillDifficultyMenu();
    void fillMoreMenu();
    void addChoice(QMenu *menu, const QString &text, const AssignmentChoices &choices);
    void choose(const AssignmentChoices &choices);
    QString languageName(const QString &id) const;
    void choose(const QModelIndex &index);
    void moveToCurrent();

    AssignmentModel *m_model;
    AssignmentFilter *m_filter;
    QTimer *m_expand; ///< all headings are opened when it ends
    QLineEdit *m_search;
    QLabel *m_searchKeys = nullptr;
    QWidget *m_chips;
    QPushButton *m_allChip;
    QPushButton *m_toDoChip;
    QPushButton *m_languageChip;
    QPushButton *m_difficultyChip;
    QPushButton *m_moreChip;
    QMenu *m_languageMenu;
    QMenu *m_difficultyMenu;
    QMenu *m_moreMenu;
    QStackedWidget *m_stack;
    QTreeView *m_list;
    QLabel *m_emptyText;
    QPushButton *m_emptyButton;
    QString m_current;
    QVector<LanguageView> m_languages;
};

} // namespace assay::ide
