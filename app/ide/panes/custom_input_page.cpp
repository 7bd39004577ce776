#include "panes/custom_input_page.h"

#include "models/custom_input_model.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace assay::ide {

namespace {

constexpr int sideMargin = 12;

QPlainTextEdit *makeText(const char *name, const QString &accessibleName, QWidget *parent)
{
    auto *text = new QPlainTextEdit(parent);
    text->setObjectName(QString::fromLatin1(name));
    text->setAccessibleName(accessibleName);
    text->setFont(Theme::codeFont());
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setTabChangesFocus(true);
    text->viewport()->setAutoFillBackground(false); // the frame's corners are round
    return text;
}

/// Names as high as the rows of other lists, in the quiet colour of chosen things.
class NameDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &tokens = Theme::current();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, tokens.selection);
        painter->setFont(option.font);
        painter->setPen(tokens.text);
        const QRect place = option.rect.adjusted(sideMargin, 0, -sideMargin, 0);
        painter->drawText(
            place,
            static_cast<int>(
                QStyle::visualAlignment(option.direction, Qt::AlignVCenter | Qt::AlignLeft)),
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, place.width()));
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(),
                qMax(28, option.fontMetrics.height() + 8)};
    }
};

QLabel *makeHeading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(Theme::font(0.88));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

CustomInputPage::CustomInputPage(CustomInputModel *model, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("customInputPage"));
    setAccessibleName(tr("Custom inputs"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    auto *empty = new QWidget(m_stack);
    auto *column = new QVBoxLayout(empty);
    column->setSpacing(12);
    auto *text = new QLabel(tr("Try your program on inputs of your own: they are run after the "
                               "samples."),
                            empty);
    text->setObjectName(QStringLiteral("customEmptyText"));
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    text->setForegroundRole(QPalette::PlaceholderText);
    auto *first = new QPushButton(themeIcon(QStringLiteral("add")), tr("Add an input"), empty);
    first->setObjectName(QStringLiteral("customAddFirst"));
    connect(first, &QPushButton::clicked, this, &CustomInputPage::addInput);
    column->addStretch(2);
    column->addWidget(text);
    column->addWidget(first, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_stack->addWidget(empty);

    auto *splitter = new QSplitter(Qt::Horizontal, m_stack);
    splitter->setObjectName(QStringLiteral("customSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(buildList());
    splitter->addWidget(buildForm());
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({210, 600});
    m_stack->addWidget(splitter);

    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int row) { select(row); });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &CustomInputPage::showSelected);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { select(0); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CustomInputPage::showSelected);
    select(0);
}

QWidget *CustomInputPage::buildList()
{
    auto *side = new QWidget(m_stack);
    side->setMinimumWidth(150);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 6);
    column->setSpacing(4);
    m_list = new QListView(side);
    m_list->setObjectName(QStringLiteral("customList"));
    m_list->setAccessibleName(tr("Custom inputs"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new NameDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    column->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(4);
    auto *add = new QPushButton(themeIcon(QStringLiteral("add")), tr("Add"), side);
    add->setObjectName(QStringLiteral("customAdd"));
    add->setProperty("look", QStringLiteral("quiet"));
    connect(add, &QPushButton::clicked, this, &CustomInputPage::addInput);
    m_delete = new QPushButton(tr("Delete"), side);
    m_delete->setObjectName(QStringLiteral("customDelete"));
    m_delete->setProperty("look", QStringLiteral("quiet"));
    m_delete->setToolTip(tr("Delete this input (Del)"));
    connect(m_delete, &QPushButton::clicked, this, &CustomInputPage::removeInput);
    auto *key = new QShortcut(QKeySequence::Delete, m_list, this, &CustomInputPage::removeInput);
    key->setContext(Qt::WidgetShortcut);
    auto *undo =
        new QShortcut(QKeySequence::Undo, m_list, m_model, [this] { m_model->restoreRemoved(); });
    undo->setContext(Qt::WidgetShortcut);
    row->addWidget(add);
    row->addWidget(m_delete);
    row->addStretch(1);
    column->addLayout(row);
    return side;
}

QWidget *CustomInputPage::buildForm()
{
    auto *form = new QWidget(m_stack);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    m_name = new QLineEdit(form);
    m_name->setObjectName(QStringLiteral("customName"));
    m_name->setAccessibleName(tr("Name of the input"));
    m_name->setMaxLength(80);
    m_name->setTextMargins(6, 0, 6, 0);
    connect(m_name, &QLineEdit::editingFinished, this, &CustomInputPage::store);
    m_run = new QPushButton(themeIcon(QStringLiteral("run")), tr("Run"), form);
    m_run->setObjectName(QStringLiteral("customRun"));
    m_run->setToolTip(tr("Run your program on this input"));
    connect(m_run, &QPushButton::clicked, this, [this] {
        store();
        if (const int row = selected(); row >= 0)
            Q_EMIT runRequested(m_model->inputs()[row].name);
    });
    m_runAll = new QPushButton(tr("Run all"), form);
    m_runAll->setObjectName(QStringLiteral("customRunAll"));
    m_runAll->setToolTip(tr("Run your program on the samples and all inputs"));
    connect(m_runAll, &QPushButton::clicked, this, [this] {
        store();
        Q_EMIT runAllRequested();
    });
    top->addWidget(m_name, 1);
    top->addWidget(m_run);
    top->addWidget(m_runAll);
    column->addLayout(top);

    auto *texts = new QGridLayout;
    texts->setHorizontalSpacing(10);
    texts->setVerticalSpacing(4);
    m_hint = makeHeading(tr("Input"), form);
    m_input = makeText("customText", tr("Input"), form);
    m_known = new QCheckBox(tr("Expected output"), form);
    m_known->setObjectName(QStringLiteral("customKnown"));
    m_known->setToolTip(tr("Without it the program is run and its output shown, neither right nor "
                           "wrong"));
    m_answer = makeText("customAnswer", tr("Expected output"), form);
    texts->addWidget(m_hint, 0, 0);
    texts->addWidget(m_known, 0, 1);
    texts->addWidget(m_input, 1, 0);
    texts->addWidget(m_answer, 1, 1);
    texts->setColumnStretch(0, 1);
    texts->setColumnStretch(1, 1);
    column->addLayout(texts, 1);
    connect(m_input, &QPlainTextEdit::textChanged, this, &CustomInputPage::store);
    connect(m_answer, &QPlainTextEdit::textChanged, this, &CustomInputPage::store);
    connect(m_known, &QCheckBox::toggled, this, [this](bool known) {
        m_answer->setEnabled(known);
        store();
        if (known && !m_showing)
            m_answer->setFocus();
    });
    return form;
}

void CustomInputPage::setRunEnabled(bool enabled)
{
    m_runEnabled = enabled;
    updateButtons();
}

void CustomInputPage::setInputHint(const QString &hint)
{
    m_hint->setText(hint.isEmpty() ? tr("Input") : tr("Input: %1").arg(hint));
}

int CustomInputPage::selected() const
{
    return m_list->currentIndex().row();
}

void CustomInputPage::select(int row)
{
    m_list->setCurrentIndex(m_model->index(row));
    showSelected();
}

void CustomInputPage::showSelected()
{
    const int row = selected();
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 0 : 1);
    const CustomInputView input =
        row >= 0 && row < m_model->rowCount() ? m_model->inputs()[row] : CustomInputView{};
    m_showing = true;
    m_name->setText(input.name);
    if (m_input->toPlainText() != input.input)
        m_input->setPlainText(input.input);
    if (m_answer->toPlainText() != input.answer)
        m_answer->setPlainText(input.answer);
    m_known->setChecked(input.answerKnown);
    m_answer->setEnabled(input.answerKnown);
    m_showing = false;
    updateButtons();
}

void CustomInputPage::store()
{
    const int row = selected();
    if (m_showing || row < 0 || row >= m_model->rowCount())
        return;
    m_model->update(row, {m_name->text(), m_input->toPlainText(), m_answer->toPlainText(),
                          m_known->isChecked()});
    if (!m_name->hasFocus())
        m_name->setText(m_model->inputs()[row].name); // an empty or taken name was changed
}

void CustomInputPage::addInput()
{
    store();
    const int row = m_model->add();
    if (row < 0)
        return;
    select(row);
    m_input->setFocus();
}

void CustomInputPage::removeInput()
{
    store();
    const int row = selected();
    if (row < 0)
        return;
    m_model->remove(row);
    Q_EMIT removed(m_model->removedName());
}

void CustomInputPage::updateButtons()
{
    const bool any = selected() >= 0;
    m_run->setEnabled(m_runEnabled && any);
    m_runAll->setEnabled(m_runEnabled);
    m_delete->setEnabled(any);
}

} // namespace assay::ide
