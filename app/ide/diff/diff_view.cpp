#include "diff/diff_view.h"

#include "diff/diff_delegate.h"
#include "diff/text_window.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <memory>

namespace assay::ide {

namespace {

QPushButton *quietButton(const QString &text, const char *name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("look", QStringLiteral("quiet"));
    return button;
}

} // namespace

DiffView::DiffView(QWidget *parent)
    : QWidget(parent),
      m_model(new DiffModel(this)),
      m_delegate(new DiffDelegate(this))
{
    setObjectName(QStringLiteral("diffView"));
    setAccessibleName(tr("Comparison of outputs"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    buildTable();
    layout->addWidget(m_table, 1);
    m_across = new QScrollBar(Qt::Horizontal, this);
    m_across->setObjectName(QStringLiteral("diffAcross"));
    connect(m_across, &QScrollBar::valueChanged, this, [this](int value) {
        m_delegate->setOffset(value);
        m_table->viewport()->update();
    });
    layout->addWidget(m_across);
    m_message = new QLabel(this);
    m_message->setObjectName(QStringLiteral("diffMessage"));
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_message->setMargin(24);
    layout->addWidget(m_message, 1);
    setFocusProxy(m_table);
    connect(&Theme::instance(), &Theme::changed, m_table->viewport(),
            qOverload<>(&QWidget::update));
    showMessage(
        tr("Choose a test with a wrong answer to compare its output with the expected one."));
}

DiffView::~DiffView() = default;

QWidget *DiffView::buildHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(14, 6, 8, 6);
    row->setSpacing(4);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_sentence = new QLabel(head);
    m_sentence->setObjectName(QStringLiteral("diffSentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note = new QLabel(head);
    m_note->setObjectName(QStringLiteral("diffNote"));
    m_note->setWordWrap(true);
    m_note->setFont(Theme::font(0.88));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    words->addWidget(m_sentence);
    words->addWidget(m_note);
    row->addLayout(words, 1);
    m_buttons = new QWidget(head);
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(4);
    auto *previous = quietButton(tr("Previous"), "diffPrevious", m_buttons);
    previous->setToolTip(tr("Previous difference (Shift+F7)"));
    previous->setAccessibleName(tr("Previous difference"));
    connect(previous, &QPushButton::clicked, this, &DiffView::goToPrevious);
    auto *next = quietButton(tr("Next"), "diffNext", m_buttons);
    next->setToolTip(tr("Next difference (F7)"));
    next->setAccessibleName(tr("Next difference"));
    connect(next, &QPushButton::clicked, this, &DiffView::goToNext);
    m_unified = quietButton(tr("One column"), "diffUnified", m_buttons);
    m_unified->setCheckable(true);
    m_unified->setToolTip(tr("Show both outputs one below the other"));
    connect(m_unified, &QPushButton::toggled, this, &DiffView::setUnified);
    m_full = quietButton(tr("Open in full"), "diffFull", m_buttons);
    m_full->setToolTip(tr("Show both outputs in a window of their own, whole"));
    connect(m_full, &QPushButton::clicked, this, &DiffView::openInFull);
    for (QPushButton *button : {previous, next, m_unified, m_full})
        buttons->addWidget(button);
    row->addWidget(m_buttons, 0, Qt::AlignTop);
    return head;
}

void DiffView::buildTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("diffTable"));
    m_table->setAccessibleName(tr("Compared lines"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(m_delegate);
    m_table->setFont(Theme::codeFont());
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // ours moves both sides
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(8);
    m_table->verticalHeader()->setDefaultSectionSize(QFontMetrics(m_table->font()).height() + 4);
    QHeaderView *header = m_table->horizontalHeader();
    header->setFont(Theme::font(0.88));
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setMinimumSectionSize(8);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setFixedHeight(26);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
}

void DiffView::compare(const QString &title, const QString &expected, const QString &found,
                       std::chrono::milliseconds budget)
{
    const quint64 wanted = ++m_wanted;
    m_worker = std::jthread([=, this](const std::stop_token &stop) {
        auto diff =
            std::make_shared<TextDiff>(compareTexts(expected, found, DiffBudget(budget, stop)));
        if (stop.stop_requested())
            return;
        QMetaObject::invokeMethod(
            this,
            [=, this] {
                if (wanted == m_wanted) // nothing newer was asked for
                    showDiff(title, std::move(*diff));
            },
            Qt::QueuedConnection);
    });
}

void DiffView::setSides(const QString &left, const QString &right)
{
    m_versions = true;
    setAccessibleName(tr("Comparison of %1 and %2").arg(left, right));
    m_unified->setToolTip(tr("Show both versions one below the other"));
    m_model->setSides(left, right);
}

void DiffView::showDiff(const QString &title, TextDiff diff)
{
    const bool complete = diff.complete;
    m_sentence->setText(
        title.isEmpty()
            ? firstDifferenceText(diff.first)
            : tr("%1 – %2", "test, first difference").arg(title, firstDifferenceText(diff.first)));
    m_model->setDiff(std::move(diff));
    QStringList notes;
    if (!complete)
        notes << tr("These outputs are too different to be lined up in good time: only the first "
                    "difference is found.");
    if (m_model->isCut())
        notes << tr("Only the first %L1 lines are shown.").arg(DiffModel::rowLimit);
    const auto places = static_cast<int>(m_model->changes().size());
    if (m_versions) {
        m_sentence->setText(places > 0 ? tr("%n places differ.", nullptr, places)
                                       : tr("Both versions are the same."));
    } else if (complete && places > 1) {
        notes << tr("%n places differ.", nullptr, places);
    }
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
    for (QWidget *part : std::initializer_list<QWidget *>{m_sentence, m_buttons, m_table})
        part->show();
    m_message->hide();
    m_buttons->setEnabled(!m_model->changes().empty());
    m_title = title;
    m_full->setVisible(m_model->isCut() || m_model->widestLine() >= DiffModel::lineLimit);
    fitColumns();
    if (!m_model->changes().empty())
        goTo(m_model->changes().front());
    Q_EMIT compared();
}

void DiffView::showMessage(const QString &text)
{
    ++m_wanted;
    m_worker.request_stop();
    m_model->setDiff({});
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_sentence, m_note, m_buttons, m_table, m_across})
        part->hide();
    m_message->setText(text);
    m_message->show();
}

void DiffView::openInFull()
{
    (new TextWindow(m_title, m_model->diff().expected.text(), m_model->diff().found.text(),
                    window()))
        ->show();
}

void DiffView::setUnified(bool unified)
{
    m_model->setLayout(unified ? DiffModel::Layout::Unified : DiffModel::Layout::SideBySide);
    fitColumns();
    if (!m_model->changes().empty())
        goTo(m_model->changes().front());
}

bool DiffView::goTo(int row)
{
    const QModelIndex index = m_model->index(row, DiffModel::ExpectedText);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
    return true;
}

bool DiffView::goToNext()
{
    const auto &changes = m_model->changes();
    const auto next = std::ranges::upper_bound(changes, m_table->currentIndex().row());
    return next != changes.end() && goTo(*next);
}

bool DiffView::goToPrevious()
{
    const auto &changes = m_model->changes();
    const auto here = std::ranges::lower_bound(changes, m_table->currentIndex().row());
    return here != changes.begin() && goTo(*std::prev(here));
}

void DiffView::fitColumns()
{
    const QFontMetrics metrics(m_table->font());
    const int largest =
        std::max({m_model->diff().expected.count(), m_model->diff().found.count(), 99});
    const int number =
        metrics.horizontalAdvance(QString::number(largest)) + 2 * DiffDelegate::padding;
    m_table->setColumnWidth(DiffModel::ExpectedNumber, number);
    m_table->setColumnWidth(DiffModel::FoundNumber, number);
    const bool both = m_model->layout() == DiffModel::Layout::SideBySide;
    const int rest = std::max(60, m_table->viewport()->width() - 2 * number);
    const int text = both ? rest / 2 : rest;
    m_table->setColumnWidth(DiffModel::ExpectedText, text);
    if (both)
        m_table->setColumnWidth(DiffModel::FoundText, rest - text);
    QHeaderView *header = m_table->horizontalHeader();
    // Numbers stand before their texts.
    header->moveSection(header->visualIndex(DiffModel::FoundNumber), both ? 2 : 1);
    const int visible = text - DiffDelegate::signWidth - 2 * DiffDelegate::padding;
    const int wanted = metrics.horizontalAdvance(u'x') * (m_model->widestLine() + 2);
    m_across->setRange(0, std::max(0, wanted - visible));
    m_across->setPageStep(visible);
    m_across->setSingleStep(metrics.horizontalAdvance(u'x') * 4);
    m_across->setVisible(m_across->maximum() > 0 && m_table->isVisibleTo(this));
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void DiffView::copySelection()
{
    QStringList lines;
    for (const QModelIndex &row :
         m_table->selectionModel()->selectedRows(DiffModel::ExpectedText)) {
        // What people copy of two columns is their own output, unless there is none.
        QVariant text;
        if (m_model->columnCount() > DiffModel::FoundText)
            text = row.siblingAtColumn(DiffModel::FoundText).data(DiffModel::RawTextRole);
        lines << (text.isValid() ? text : row.data(DiffModel::RawTextRole)).toString();
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

bool DiffView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const int step = key->key() == Qt::Key_Right ? 1 : key->key() == Qt::Key_Left ? -1 : 0;
        if (step != 0) {
            m_across->setValue(m_across->value() + step * m_across->singleStep());
            return true;
        }
        if (key->matches(QKeySequence::Copy)) {
            copySelection();
            return true;
        }
    }
    if (event->type() == QEvent::Wheel && watched == m_table->viewport()) {
        const QPoint turned = static_cast<QWheelEvent *>(event)->angleDelta();
        if (std::abs(turned.x()) > std::abs(turned.y())) {
            m_across->setValue(m_across->value() - turned.x() / 2);
            return true;
        }
    }
    if (event->type() == QEvent::Resize && watched == m_table->viewport())
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

} // namespace assay::ide
