#include "diff/text_window.h"

#include "theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QVBoxLayout>

namespace assay::ide {

namespace {

constexpr qsizetype mostWrapped = 2000; ///< lines

QWidget *makeSide(const QString &heading, const char *name, const QString &text, QWidget *parent)
{
    auto *side = new QWidget(parent);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(4);
    auto *label = new QLabel(heading, side);
    label->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(label);
    auto *edit = new QPlainTextEdit(side);
    edit->setObjectName(QString::fromLatin1(name));
    edit->setAccessibleName(heading);
    edit->setReadOnly(true);
    edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    edit->setTabChangesFocus(true);
    edit->setFont(Theme::codeFont());
    // Many lines are laid out only where they are seen, but not if they are wrapped.
    if (text.count(QLatin1Char('\n')) > mostWrapped)
        edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    edit->setWordWrapMode(QTextOption::WrapAnywhere);
    edit->setPlainText(text);
    label->setBuddy(edit);
    column->addWidget(edit, 1);
    return side;
}

} // namespace

TextWindow::TextWindow(const QString &title, const QString &expected, const QString &found,
                       QWidget *parent)
    : QWidget(parent, Qt::Window)
{
    setObjectName(QStringLiteral("textWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title.isEmpty() ? tr("Outputs in full")
                                   : tr("%1 – outputs in full", "test").arg(title));
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeSide(tr("Expected"), "textWindowExpected", expected, splitter));
    splitter->addWidget(makeSide(tr("Your output"), "textWindowFound", found, splitter));
    layout->addWidget(splitter);
    resize(900, 560);
}

void TextWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace assay::ide
