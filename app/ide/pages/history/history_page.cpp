#include "pages/history/history_page.h"

#include "bridge/history_service.h"
#include "diff/diff_view.h"
#include "pages/history/code_view.h"
#include "pages/history/timeline_delegate.h"
#include "pages/history/timeline_model.h"
#include "pages/history/version_text.h"
#include "theme/verdict_look.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>
#include <utility>

namespace assay::ide {

namespace {

constexpr int pageSize = 50;
constexpr int listWidth = 300;
constexpr int mostCodes = 20; ///< kept while the page is shown; each may have some megabytes

} // namespace

HistoryPage::HistoryPage(Parts parts, QWidget *parent)
    : Page(QStringLiteral("historyPage"), tr("History"), parent),
      m_parts(std::move(parts)),
      m_model(new TimelineModel(this)),
      m_stack(new QStackedWidget(this)),
      m_list(new QListView(this)),
      m_what(new QComboBox(this)),
      m_shown(new QStackedWidget(this)),
      m_view(new CodeView(this)),
      m_diff(new DiffView(this)),
      m_title(new QLabel(this)),
      m_empty(new QLabel(this)),
      m_restore(new QPushButton(tr("Put into the editor"), this)),
      m_copy(new QPushButton(tr("Copy"), this))
{
    buildList();
    buildCode();
    m_empty->setObjectName(QStringLiteral("historyEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_empty);
    setContent(m_stack);
    connect(m_model, &TimelineModel::pageWanted, this, &HistoryPage::askForPage);
    connect(m_model, &TimelineModel::rowsInserted, this, [this](const QModelIndex &, int first) {
        m_stack->setCurrentIndex(0);
        if (first == 0)
            m_list->setCurrentIndex(m_model->index(0));
    });
}

void HistoryPage::buildList()
{
    m_list->setObjectName(QStringLiteral("timelineList"));
    m_list->setAccessibleName(tr("What was done, newest first"));
    m_list->setToolTip(tr("Choose two with Ctrl to see what changed between them"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new TimelineDelegate(m_list));
    m_list->setModel(m_model);
    m_list->setMinimumWidth(220);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryPage::showSelected);
}

void HistoryPage::buildCode()
{
    m_title->setObjectName(QStringLiteral("historyWhat"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_what->setObjectName(QStringLiteral("historyView"));
    m_what->setAccessibleName(tr("What is shown of the chosen version"));
    m_what->addItem(tr("Program"), static_cast<int>(View::Program));
    m_what->addItem(tr("Changes since the one before"), static_cast<int>(View::SinceBefore));
    m_what->addItem(tr("Changes to the editor's text"), static_cast<int>(View::ToEditor));
    m_restore->setObjectName(QStringLiteral("historyRestore"));
    m_restore->setProperty("look", QStringLiteral("primary"));
    m_restore->setToolTip(
        tr("Replaces what is in the editor; that is kept here first, and can be taken back"));
    m_copy->setObjectName(QStringLiteral("historyCopy"));
    m_copy->setToolTip(tr("Copies the file that is shown"));
    connect(m_what, &QComboBox::currentIndexChanged, this, &HistoryPage::showSelected);
    connect(m_restore, &QPushButton::clicked, this, &HistoryPage::restore);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_view->shownText()); });

    auto *right = new QWidget(this);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(12, 8, 16, 8);
    bar->setSpacing(8);
    bar->addWidget(m_title, 1);
    bar->addWidget(m_what);
    bar->addWidget(m_copy);
    bar->addWidget(m_restore);
    m_shown->addWidget(m_view);
    m_shown->addWidget(m_diff);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_shown, 1);

    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("historySplitter"));
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({listWidth, 900});
    m_stack->addWidget(splitter);
}

void HistoryPage::refresh()
{
    const auto draft = m_parts.draft();
    m_assignmentId = draft ? draft->assignmentId : QString();
    m_codes.clear();
    m_empty->setText(draft ? tr("Nothing was run or submitted for this assignment yet. Each run "
                                "and each submission will stand here with its program.")
                           : tr("Open an assignment; then its history is here."));
    m_stack->setCurrentIndex(1);
    m_model->restart();
    showSelected();
}

QWidget *HistoryPage::firstFocus()
{
    return m_list;
}

void HistoryPage::askForPage()
{
    if (m_assignmentId.isEmpty()) {
        m_model->append({}, false);
        return;
    }
    m_parts.service.timeline(m_assignmentId, m_model->last(), pageSize, this,
                             [this, id = m_assignmentId](const TimelinePage &page) {
                                 if (id != m_assignmentId)
                                     return;
                                 m_model->append(page.rows, page.more);
                                 if (!page.problem.isEmpty())
                                     Q_EMIT failed(page.problem);
                             });
}

QVector<TimelineRow> HistoryPage::selected() const
{
    QVector<int> places;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
        places += index.row();
    std::ranges::sort(places);
    QVector<TimelineRow> rows;
    for (const int place : places)
        if (const TimelineRow *row = m_model->row(place))
            rows += *row;
    return rows;
}

QString HistoryPage::describe(const TimelineRow &row) const
{
    const QString word = row.kind == TimelineKind::Draft ? TimelineModel::kindText(row.kind)
                                                         : verdictLook(row.verdict).word;
    return tr("%1, %2", "verdict, when")
        .arg(word, TimelineModel::whenText(row.created, QDateTime::currentDateTime()));
}

void HistoryPage::showSelected()
{
    ++m_selection;
    m_restorable.reset();
    m_restore->setEnabled(false);
    m_copy->setEnabled(false);
    const QVector<TimelineRow> rows = selected();
    m_what->setEnabled(rows.size() == 1);
    if (rows.isEmpty()) {
        m_title->clear();
        m_view->clear();
        m_shown->setCurrentWidget(m_view);
    } else if (rows.size() > 1) {
        showChanges(rows.back(), rows.front());
    } else {
        const TimelineRow *before = m_model->row(m_list->currentIndex().row() + 1);
        const auto view = static_cast<View>(m_what->currentData().toInt());
        if (view == View::ToEditor)
            showChangesToEditor(rows.front());
        else if (view == View::SinceBefore && before)
            showChanges(*before, rows.front());
        else
            showProgram(rows.front());
    }
}

void HistoryPage::withCode(const QVector<TimelineRow> &rows,
                           const std::function<void(const QVector<DraftView> &)> &then)
{
    QVector<DraftView> codes;
    for (const TimelineRow &row : rows) {
        if (const auto known = m_codes.constFind(row.id); known != m_codes.constEnd()) {
            codes += *known;
            continue;
        }
        m_parts.service.code(
            row.id, this,
            [this, id = row.id, rows, then, selection = m_selection](const TimelineCodeView &view) {
                if (selection != m_selection)
                    return;
                if (!view.problem.isEmpty()) {
                    Q_EMIT failed(view.problem);
                    return;
                }
                if (m_codes.size() >= mostCodes)
                    m_codes.clear();
                m_codes.insert(id, view.code);
                withCode(rows, then); // the next one, or all are there
            });
        return;
    }
    then(codes);
}

void HistoryPage::showProgram(const TimelineRow &row)
{
    withCode({row}, [this, row](const QVector<DraftView> &codes) {
        const auto language = m_parts.language(row.languageId);
        m_view->setCode(language.value_or(LanguageView()), codes.front());
        m_title->setText(tr("%1 · %2", "version, language")
                             .arg(describe(row), language ? language->name : row.languageId));
        m_shown->setCurrentWidget(m_view);
        m_copy->setEnabled(true);
        m_restore->setEnabled(true);
        m_restorable = row;
    });
}

void HistoryPage::showChanges(const TimelineRow &older, const TimelineRow &newer)
{
    withCode({older, newer}, [this, older, newer](const QVector<DraftView> &codes) {
        compare(codes[0], describe(older), codes[1], describe(newer));
        if (selected().size() == 1) {
            m_restore->setEnabled(true);
            m_restorable = newer;
        }
    });
}

void HistoryPage::showChangesToEditor(const TimelineRow &row)
{
    withCode({row}, [this, row](const QVector<DraftView> &codes) {
        if (const auto draft = m_parts.draft())
            compare(codes[0], describe(row), *draft, tr("in the editor"));
        m_restore->setEnabled(true);
        m_restorable = row;
    });
}

void HistoryPage::compare(const DraftView &left, const QString &leftName, const DraftView &right,
                          const QString &rightName)
{
    const auto [leftText, rightText] = comparableTexts(left.files, right.files);
    m_title->clear(); // the columns are headed by the versions' names
    m_diff->setSides(leftName, rightName);
    m_diff->compare({}, leftText, rightText);
    m_shown->setCurrentWidget(m_diff);
}

void HistoryPage::restore()
{
    const auto draft = m_parts.draft();
    if (!m_restorable || !draft || !m_codes.contains(m_restorable->id))
        return;
    const DraftView code = m_codes.value(m_restorable->id);
    const QString when =
        TimelineModel::whenText(m_restorable->created, QDateTime::currentDateTime());
    m_parts.service.keep(*draft, m_parts.assignmentTitle(), code.languageId, this,
                         [this, code, when](const QString &problem) {
                             if (!problem.isEmpty())
                                 Q_EMIT failed(problem);
                             else
                                 Q_EMIT restoreWanted(code, when);
                         });
}

} // namespace assay::ide
