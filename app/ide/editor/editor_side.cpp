#include "editor/editor_side.h"

#include "editor/code_editor.h"
#include "editor/editor_tabs.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay::ide {

EditorSide::EditorSide(const QString &name, const QString &accessibleName, QWidget *parent)
    : QWidget(parent),
      m_tabs(new EditorTabs(name, accessibleName, this)),
      m_stack(new QStackedWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
}

void EditorSide::add(QWidget *page)
{
    m_stack->addWidget(page);
}

void EditorSide::showPage(QWidget *page)
{
    m_stack->setCurrentWidget(page ? page : m_stack->widget(0));
}

CodeEditor *EditorSide::editor() const
{
    return qobject_cast<CodeEditor *>(m_stack->currentWidget());
}

} // namespace assay::ide
