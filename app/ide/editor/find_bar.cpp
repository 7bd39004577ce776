#include "editor/find_bar.h"

#include "editor/code_editor.h"
#include "theme/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace assay::ide {

namespace {

QLineEdit *field(QWidget *parent, const QString &name, const QString &placeholder)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setPlaceholderText(placeholder);
    edit->setAccessibleName(placeholder);
    edit->setClearButtonEnabled(true);
    edit->setMinimumWidth(110);
    return edit;
}

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent),
      m_what(field(this, QStringLiteral("findText"), tr("Find"))),
      m_with(field(this, QStringLiteral("replaceText"), tr("Replace by"))),
      m_message(new QLabel(this))
{
    setObjectName(QStringLiteral("findBar"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(6);
    layout->addWidget(m_what, 3);
    m_case = addOption(QStringLiteral("findCase"), QStringLiteral("Aa"), tr("Match case"));
    m_words = addOption(QStringLiteral("findWords"), QStringLiteral("ab|"), tr("Whole words"));
    m_pattern =
        addOption(QStringLiteral("findPattern"), QStringLiteral(".*"), tr("Regular expression"));
    layout->addWidget(m_with, 3);
    auto *replace = new QPushButton(tr("Replace"), this);
    replace->setObjectName(QStringLiteral("replaceOne"));
    auto *replaceEvery = new QPushButton(tr("Replace all"), this);
    replaceEvery->setObjectName(QStringLiteral("replaceAll"));
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("closeFind"));
    close->setProperty("look", QStringLiteral("quiet"));
    close->setIcon(themeIcon(QStringLiteral("close")));
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close (Escape)"));
    m_message->setObjectName(QStringLiteral("findMessage"));
    layout->addWidget(replace);
    layout->addWidget(replaceEvery);
    layout->addWidget(m_message, 1);
    layout->addWidget(close);

    m_what->installEventFilter(this);
    m_with->installEventFilter(this);
    connect(m_what, &QLineEdit::textEdited, this, [this] { search(true, true); });
    connect(replace, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(replaceEvery, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(close, &QToolButton::clicked, this, &FindBar::closeBar);
    hide();
}

QToolButton *FindBar::addOption(const QString &name, const QString &text, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setCheckable(true);
    layout()->addWidget(button);
    return button;
}

void FindBar::setEditor(CodeEditor *editor)
{
    m_editor = editor;
}

void FindBar::open()
{
    const CodeEditor *editor = m_editor;
    const QString selected = editor ? editor->selectedText() : QString();
    if (!selected.isEmpty() && !selected.contains(QLatin1Char('\n')))
        m_what->setText(selected);
    say({});
    show();
    m_what->setFocus();
    m_what->selectAll();
}

void FindBar::closeBar()
{
    hide();
    if (CodeEditor *editor = m_editor)
        editor->setFocus();
}

void FindBar::findNext()
{
    search(true);
}
void FindBar::findPrevious()
{
    search(false);
}

bool FindBar::search(bool forward, bool fromSelectionStart)
{
    CodeEditor *editor = m_editor;
    if (!editor || m_what->text().isEmpty()) {
        say({});
        return false;
    }
    int line = -1;
    int column = -1;
    if (editor->hasSelectedText() && (!forward || fromSelectionStart)) {
        int endLine = 0;
        int endColumn = 0;
        editor->getSelection(&line, &column, &endLine, &endColumn);
    }
    const bool found =
        editor->findFirst(m_what->text(), m_pattern->isChecked(), m_case->isChecked(),
                          m_words->isChecked(), true, forward, line, column, true, false, true);
    say(found ? QString() : tr("Not found"));
    return found;
}

void FindBar::replaceOne()
{
    CodeEditor *editor = m_editor;
    if (!editor)
        return;
    // What is selected is replaced only if it is a place that was found.
    if (search(true, true)) {
        editor->replace(m_with->text());
        search(true);
    }
}

void FindBar::replaceAll()
{
    CodeEditor *editor = m_editor;
    if (!editor || m_what->text().isEmpty())
        return;
    int count = 0;
    editor->beginUndoAction();
    bool found = editor->findFirst(m_what->text(), m_pattern->isChecked(), m_case->isChecked(),
                                   m_words->isChecked(), false, true, 0, 0, false, false, true);
    while (found) {
        // An empty match (such as ^) would be found at the same place for ever.
        if (editor->selectedText().isEmpty())
            break;
        editor->replace(m_with->text());
        ++count;
        found = editor->findNext();
    }
    editor->endUndoAction();
    say(tr("%n place(s) replaced", nullptr, count));
}

void FindBar::say(const QString &text)
{
    m_message->setText(text);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape) {
        closeBar();
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        if (watched == m_with)
            replaceOne();
        else
            search(!key->modifiers().testFlag(Qt::ShiftModifier));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace assay::ide
