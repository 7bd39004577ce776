#include "panes/browser_pane.h"

#include "models/assignment_model.h"
#include "panes/assignment_delegate.h"
#include "panes/flow_layout.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "theme/verdict_look.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace assay::ide {

namespace {

QPushButton *makeChip(QWidget *parent, const char *name)
{
    auto *chip = new QPushButton(parent);
    chip->setObjectName(QString::fromLatin1(name));
    chip->setProperty("look", QStringLiteral("chip"));
    chip->setFont(Theme::font(0.84));
    chip->setCheckable(true);
    return chip;
}

} // namespace

BrowserPane::BrowserPane(AssignmentModel *model, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_filter(new AssignmentFilter(this)),
      m_expand(new QTimer(this))
{
    setObjectName(QStringLiteral("browserPane"));
    setAutoFillBackground(true); // whatever lies behind
    setAccessibleName(tr("Assignments"));
    m_filter->setSourceModel(model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(0);
    buildSearch();
    buildChips();
    m_stack = new QStackedWidget(this);
    m_stack->setObjectName(QStringLiteral("browserStack"));
    layout->addWidget(m_stack, 1);
    buildList();
    buildEmptyState();

    // Once for all rows that a filter lets through again.
    m_expand->setSingleShot(true);
    m_expand->setInterval(0);
    connect(m_expand, &QTimer::timeout, m_list, &QTreeView::expandAll);
    connect(model, &AssignmentModel::summaryChanged, this, &BrowserPane::updateChips);
    connect(model, &AssignmentModel::modelReset, this, [this] {
        m_list->expandAll();
        moveToCurrent();
    });
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, change, this, [this] {
            m_expand->start();
            updateEmptyState();
        });
    connect(m_filter, &QAbstractItemModel::modelReset, this, &BrowserPane::updateEmptyState);
    updateChips();
    updateEmptyState();
    m_list->expandAll();
}

void BrowserPane::buildSearch()
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("assignmentSearch"));
    m_search->setAccessibleName(tr("Search assignments"));
    m_search->setPlaceholderText(tr("Search assignments"));
    m_search->addAction(themeIcon(QStringLiteral("search"), IconTone::Muted),
                        QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);

    // The shortcut stands in the field until something is typed.
    m_searchKeys = new QLabel(m_search);
    m_searchKeys->setObjectName(QStringLiteral("searchShortcut"));
    m_searchKeys->setFont(Theme::font(0.84));
    m_searchKeys->setForegroundRole(QPalette::PlaceholderText);
    m_searchKeys->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *inside = new QHBoxLayout(m_search);
    inside->setContentsMargins(10, 0, 10, 0);
    inside->addStretch(1);
    inside->addWidget(m_searchKeys);
    setSearchShortcut({});
    connect(m_search, &QLineEdit::textChanged, this, &BrowserPane::updateSearchHint);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setSearch(text);
        updateChips();
        updateEmptyState();
        Q_EMIT searchWanted(text);
    });

    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 0);
    row->addWidget(m_search);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void BrowserPane::setSearchShortcut(const QString &keys)
{
    const QString tip = tr("Search titles, names and tags");
    m_search->setToolTip(keys.isEmpty() ? tip : tr("%1 (%2)", "what, keys").arg(tip, keys));
    m_searchKeys->setText(keys);
    updateSearchHint();
}

void BrowserPane::updateSearchHint()
{
    const bool shown = m_search->text().isEmpty() && !m_searchKeys->text().isEmpty();
    const int room = shown ? m_searchKeys->sizeHint().width() + 4 : 0;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_searchKeys->setVisible(shown);
    m_search->setTextMargins(mirrored ? room : 0, 0, mirrored ? 0 : room, 0);
}

void BrowserPane::buildChips()
{
    m_chips = new QWidget(this);
    m_chips->setObjectName(QStringLiteral("filterChips"));
    auto *flow = new FlowLayout(m_chips);
    flow->setContentsMargins(12, 10, 12, 6);
    flow->setSpacing(6);
    m_allChip = makeChip(m_chips, "chipAll");
    m_toDoChip = makeChip(m_chips, "chipToDo");
    m_languageChip = makeChip(m_chips, "chipLanguage");
    m_difficultyChip = makeChip(m_chips, "chipDifficulty");
    m_languageMenu = new QMenu(m_languageChip);
    m_languageMenu->setObjectName(QStringLiteral("languageMenu"));
    m_difficultyMenu = new QMenu(m_difficultyChip);
    m_difficultyMenu->setObjectName(QStringLiteral("difficultyMenu"));
    m_moreChip = makeChip(m_chips, "chipMore");
    m_moreMenu = new QMenu(m_moreChip);
    m_moreMenu->setObjectName(QStringLiteral("moreFiltersMenu"));
    for (QPushButton *chip : {m_allChip, m_toDoChip, m_languageChip, m_difficultyChip, m_moreChip})
        flow->addWidget(chip);

    connect(m_allChip, &QPushButton::clicked, this, &BrowserPane::showAll);
    connect(m_toDoChip, &QPushButton::clicked, this, [this](bool checked) {
        AssignmentChoices choices = m_filter->choices();
        choices.onlyToDo = checked;
        choose(choices);
    });
    const auto popUp = [this](QPushButton *chip, QMenu *menu, void (BrowserPane::*fill)()) {
        connect(chip, &QPushButton::clicked, this, [this, chip, menu, fill] {
            updateChips(); // a click alone changes nothing
            (this->*fill)();
            menu->popup(chip->mapToGlobal(QPoint(0, chip->height() + 2)));
        });
    };
    popUp(m_languageChip, m_languageMenu, &BrowserPane::fillLanguageMenu);
    popUp(m_difficultyChip, m_difficultyMenu, &BrowserPane::fillDifficultyMenu);
    popUp(m_moreChip, m_moreMenu, &BrowserPane::fillMoreMenu);
    layout()->addWidget(m_chips);
}

void BrowserPane::buildList()
{
    m_list = new QTreeView(m_stack);
    m_list->setObjectName(QStringLiteral("assignmentList"));
    m_list->setAccessibleName(tr("Assignments"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new AssignmentDelegate(m_list));
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setExpandsOnDoubleClick(false);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->installEventFilter(this);
    connect(m_list, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (index.data(AssignmentModel::IsCourseRole).toBool())
            m_list->setExpanded(index, !m_list->isExpanded(index));
        else
            choose(index);
    });
    m_stack->addWidget(m_list);
}

void BrowserPane::buildEmptyState()
{
    auto *page = new QWidget(m_stack);
    page->setObjectName(QStringLiteral("browserEmpty"));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 24, 16, 16);
    layout->setSpacing(12);
    m_emptyText = new QLabel(page);
    m_emptyText->setObjectName(QStringLiteral("browserEmptyText"));
    m_emptyText->setTextFormat(Qt::PlainText);
    m_emptyText->setWordWrap(true);
    m_emptyText->setForegroundRole(QPalette::PlaceholderText);
    m_emptyButton = new QPushButton(page);
    m_emptyButton->setObjectName(QStringLiteral("browserEmptyButton"));
    connect(m_emptyButton, &QPushButton::clicked, this, [this] {
        if (m_model->assignmentCount() == 0)
            Q_EMIT openRequested();
        else
            showAll();
    });
    layout->addWidget(m_emptyText);
    layout->addWidget(m_emptyButton, 0, Qt::AlignLeft);
    layout->addStretch(1);
    m_stack->addWidget(page);
}

void BrowserPane::setCurrent(const QString &path)
{
    m_current = path;
    static_cast<AssignmentDelegate *>(m_list->itemDelegate())->setOpenPath(path);
    moveToCurrent();
    m_list->viewport()->update();
}

void BrowserPane::moveToCurrent()
{
    const QModelIndex index = m_filter->mapFromSource(m_model->indexOf(m_current));
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    }
}

void BrowserPane::setLanguages(const QVector<LanguageView> &languages)
{
    m_languages = languages;
    updateChips();
}

void BrowserPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void BrowserPane::showAll()
{
    m_filter->clear();
    m_search->clear();
    updateChips();
    updateEmptyState();
    Q_EMIT choicesChanged(m_filter->choices());
}

void BrowserPane::setChoices(const AssignmentChoices &choices)
{
    m_filter->setChoices(choices);
    updateChips();
    updateEmptyState();
}

void BrowserPane::choose(const AssignmentChoices &choices)
{
    setChoices(choices);
    moveToCurrent();
    Q_EMIT choicesChanged(choices);
}

void BrowserPane::setHits(const QString &text, const QVector<SearchHitView> &hits)
{
    m_filter->setHits(text, hits);
    updateEmptyState();
}

QString BrowserPane::languageName(const QString &id) const
{
    const auto found = std::ranges::find(m_languages, id, &LanguageView::id);
    if (found == m_languages.end())
        return id;
    return found->name.section(QStringLiteral(" ("), 0, 0);
}

void BrowserPane::updateChips()
{
    m_chips->setVisible(m_model->assignmentCount() > 0);
    m_allChip->setText(tr("All %1").arg(m_model->assignmentCount()));
    m_allChip->setToolTip(tr("Show all assignments"));
    m_allChip->setChecked(!m_filter->isFiltering());
    m_toDoChip->setText(tr("To do %1").arg(m_model->toDoCount()));
    m_toDoChip->setToolTip(tr("Only assignments that are not solved yet"));
    m_toDoChip->setChecked(m_filter->onlyToDo());

    const QString language = m_filter->language();
    m_languageChip->setText(language.isEmpty() ? tr("Language") : languageName(language));
    m_languageChip->setToolTip(tr("Only assignments for one language"));
    m_languageChip->setChecked(!language.isEmpty());
    m_languageChip->setVisible(m_model->languages().size() > 1);

    const int difficulty = m_filter->difficulty();
    m_difficultyChip->setText(difficultyDots(difficulty > 0 ? difficulty : 2));
    m_difficultyChip->setToolTip(tr("Only assignments of one difficulty"));
    m_difficultyChip->setAccessibleName(
        difficulty > 0 ? tr("Difficulty: %1").arg(difficultyWord(difficulty)) : tr("Difficulty"));
    m_difficultyChip->setChecked(difficulty > 0);
    m_difficultyChip->setVisible(m_model->difficulties().size() > 1);

    const AssignmentChoices &choices = m_filter->choices();
    QStringList more;
    if (choices.state)
        more << stateLook(*choices.state, false).word;
    if (!choices.tag.isEmpty())
        more << choices.tag;
    m_moreChip->setText(more.isEmpty() ? tr("More") : more.join(QStringLiteral(", ")));
    m_moreChip->setToolTip(tr("Order, state, tags and due dates"));
    m_moreChip->setAccessibleName(more.isEmpty() ? tr("More filters")
                                                 : tr("More filters: %1").arg(m_moreChip->text()));
    m_moreChip->setChecked(!more.isEmpty() || choices.due != AssignmentChoices::Due::Any);
    updateEmptyState();
}

void BrowserPane::addChoice(QMenu *menu, const QString &text, const AssignmentChoices &choices)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(choices == m_filter->choices());
    connect(action, &QAction::triggered, this, [this, choices] { choose(choices); });
}

void BrowserPane::fillLanguageMenu()
{
    m_languageMenu->clear();
    AssignmentChoices choices = m_filter->choices();
    choices.language.clear();
    addChoice(m_languageMenu, tr("Any language"), choices);
    for (const QString &id : m_model->languages()) {
        choices.language = id;
        addChoice(m_languageMenu, languageName(id), choices);
    }
}

void BrowserPane::fillDifficultyMenu()
{
    m_difficultyMenu->clear();
    AssignmentChoices choices = m_filter->choices();
    choices.difficulty = 0;
    addChoice(m_difficultyMenu, tr("Any difficulty"), choices);
    for (const int difficulty : m_model->difficulties()) {
        choices.difficulty = difficulty;
        addChoice(m_difficultyMenu,
                  difficultyDots(difficulty) + QLatin1Char(' ') + difficultyWord(difficulty),
                  choices);
    }
}

void BrowserPane::fillMoreMenu()
{
    // Clearing a menu leaves the menus in it.
    qDeleteAll(m_moreMenu->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    m_moreMenu->clear();
    const auto addMenu = [this](const QString &title, const char *name) {
        QMenu *menu = m_moreMenu->addMenu(title);
        menu->setObjectName(QString::fromLatin1(name));
        return menu;
    };
    const AssignmentChoices now = m_filter->choices();
    AssignmentChoices choices = now;

    QMenu *order = addMenu(tr("Sort by"), "orderMenu");
    for (const auto &[value, words] :
         {std::pair(AssignmentOrder::Course, tr("Order of the course")),
          std::pair(AssignmentOrder::Title, tr("Title")),
          std::pair(AssignmentOrder::Difficulty, tr("Difficulty")),
          std::pair(AssignmentOrder::Due, tr("Due date")),
          std::pair(AssignmentOrder::LastWorked, tr("Last worked on"))}) {
        choices.order = value;
        addChoice(order, words, choices);
    }

    choices = now;
    QMenu *state = addMenu(tr("State"), "stateMenu");
    choices.state.reset();
    addChoice(state, tr("Any state"), choices);
    for (const ProgressState value : {ProgressState::Untouched, ProgressState::Tried,
                                      ProgressState::Partly, ProgressState::Solved}) {
        choices.state = value;
        addChoice(state, stateLook(value, false).word, choices);
    }

    if (const QStringList tags = m_model->tags(); !tags.isEmpty()) {
        choices = now;
        QMenu *menu = addMenu(tr("Tag"), "tagMenu");
        choices.tag.clear();
        addChoice(menu, tr("Any tag"), choices);
        for (const QString &tag : tags) {
            choices.tag = tag;
            addChoice(menu, tag, choices);
        }
    }

    if (m_model->hasDueDates()) {
        choices = now;
        QMenu *due = addMenu(tr("Due"), "dueMenu");
        using Due = AssignmentChoices::Due;
        for (const auto &[value, words] :
             {std::pair(Due::Any, tr("Any date")), std::pair(Due::Open, tr("Not over yet")),
              std::pair(Due::ThisWeek, tr("Within seven days")),
              std::pair(Due::Overdue, tr("Overdue"))}) {
            choices.due = value;
            addChoice(due, words, choices);
        }
    }
}

void BrowserPane::updateEmptyState()
{
    const bool empty = m_filter->rowCount() == 0;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (!empty)
        return;
    const bool none = m_model->assignmentCount() == 0;
    m_emptyText->setText(none ? tr("Open a folder with assignments to begin.")
                              : tr("No assignment fits this search."));
    m_emptyButton->setText(none ? tr("Open folder…") : tr("Show all"));
}

void BrowserPane::choose(const QModelIndex &index)
{
    const QString path = index.data(AssignmentModel::PathRole).toString();
    if (!path.isEmpty())
        Q_EMIT assignmentChosen(path);
}

bool BrowserPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_list && enter) {
        choose(m_list->currentIndex());
        return true;
    }
    if (watched != m_search)
        return QWidget::eventFilter(watched, event);
    const QModelIndex first = m_filter->bestMatch();
    if (key == Qt::Key_Down && first.isValid()) {
        // Before the focus: a list without a current row would take its first heading.
        if (!m_list->currentIndex().isValid() || !m_search->text().isEmpty())
            m_list->setCurrentIndex(first);
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (enter && first.isValid() && !m_search->text().isEmpty()) {
        m_list->setCurrentIndex(first);
        choose(first);
        return true;
    }
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace assay::ide
