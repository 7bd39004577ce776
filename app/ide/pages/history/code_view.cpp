#include "pages/history/code_view.h"

#include "editor/code_editor.h"

#include <QKeyEvent>
#include <QTabBar>
#include <QVBoxLayout>

namespace assay::ide {

CodeView::CodeView(QWidget *parent)
    : QWidget(parent),
      m_tabs(new QTabBar(this)),
      m_text(new CodeEditor(this))
{
    setObjectName(QStringLiteral("codeView"));
    m_tabs->setObjectName(QStringLiteral("codeViewTabs"));
    m_tabs->setAccessibleName(tr("Files of this version"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_text->setObjectName(QStringLiteral("codeViewText"));
    m_text->setAccessibleName(tr("Program of this version"));
    m_text->setReadOnly(true);
    m_text->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_text, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &CodeView::showFile);
    clear();
}

void CodeView::setCode(const LanguageView &language, const DraftView &code)
{
    const QString before = m_tabs->tabText(m_tabs->currentIndex());
    m_code = code;
    m_text->setLanguage(language);
    const QSignalBlocker blocker(m_tabs);
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    int current = 0;
    for (const SourceView &file : code.files) {
        const int index = m_tabs->addTab(file.name);
        if (file.name == before || (current == 0 && file.name == code.entry))
            current = index;
    }
    m_tabs->setVisible(code.files.size() > 1);
    m_tabs->setCurrentIndex(current);
    showFile(current);
}

void CodeView::clear()
{
    setCode({}, {});
}

QString CodeView::shownText() const
{
    return m_text->text();
}

bool CodeView::eventFilter(QObject *watched, QEvent *event)
{
    const bool press = event->type() == QEvent::KeyPress;
    if (press || event->type() == QEvent::ShortcutOverride) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Tab: return press && focusNextChild();
        case Qt::Key_Backtab: return press && focusPreviousChild();
        case Qt::Key_Escape: event->ignore(); return true;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CodeView::showFile(int index)
{
    m_text->setReadOnly(false);
    m_text->setText(index >= 0 && index < m_code.files.size() ? m_code.files[index].text
                                                              : QString());
    m_text->setReadOnly(true);
    m_text->clearChangeMarks(); // it was read, not written
}

} // namespace assay::ide
