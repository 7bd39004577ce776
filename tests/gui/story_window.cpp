#include "story_window.h"

#include "actions/action_registry.h"
#include "editor/code_editor.h"
#include "editor/editor_pane.h"
#include "main_window/main_window.h"
#include "settings/settings.h"

#include <QAction>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextEdit>
#include <QTreeView>

namespace assay::ide::test {

namespace {

QString textsOf(const QAbstractItemModel *model, const QModelIndex &parent = {})
{
    QString texts;
    for (int row = 0; row < model->rowCount(parent); ++row) {
        for (int column = 0; column < model->columnCount(parent); ++column)
            texts += model->index(row, column, parent).data().toString() + QLatin1Char('\n');
        texts += textsOf(model, model->index(row, 0, parent));
    }
    return texts;
}

} // namespace

StoryWindow::StoryWindow(const QStringList &places, Size size)
    : m_settings(std::make_unique<Settings>()),
      m_window(std::make_unique<MainWindow>(*m_settings, places))
{
    if (size == Size::Usual)
        m_window->resize(1440, 900);
    m_window->show();
    m_window->activateWindow();
}

StoryWindow::~StoryWindow() = default;

void StoryWindow::quit()
{
    m_window->close();
    m_window.reset();
    m_settings.reset();
}

EditorPane &StoryWindow::editorPane() const
{
    return *m_window->findChild<EditorPane *>(QStringLiteral("editorPane"));
}

CodeEditor &StoryWindow::editor() const
{
    return *editorPane().currentEditor();
}

bool StoryWindow::waitUntilEditable() const
{
    return QTest::qWaitFor([this] { return editorPane().currentEditor() != nullptr; }, 15000);
}

void StoryWindow::type(const QString &text) const
{
    CodeEditor &target = editor();
    target.setFocus();
    target.selectAll();
    QTest::keyClick(target.viewport(), Qt::Key_Delete);
    for (const QChar character : text) {
        // Indentation is the editor's affair; what is typed here brings its own.
        if (character == QLatin1Char('\n'))
            QTest::keyClick(&target, Qt::Key_Return);
        else
            QTest::keyClick(&target, character.toLatin1());
    }
}

void StoryWindow::trigger(const QString &action) const
{
    m_window->actionRegistry().action(action)->trigger();
}

bool StoryWindow::isEnabled(const QString &action) const
{
    return m_window->actionRegistry().action(action)->isEnabled();
}

bool StoryWindow::waitUntilJudged(int milliseconds) const
{
    return QTest::qWaitFor([this] { return !isEnabled(QStringLiteral("run.cancel")); },
                           milliseconds);
}

QAbstractItemModel *StoryWindow::results() const
{
    return m_window->findChild<QTreeView *>(QStringLiteral("resultsTable"))->model();
}

QStringList StoryWindow::resultRows(Rows wanted) const
{
    const QAbstractItemModel *model = results();
    QStringList rows;
    const auto collect = [&](const auto &self, const QModelIndex &parent) -> void {
        for (int row = 0; row < model->rowCount(parent); ++row) {
            const QModelIndex first = model->index(row, 0, parent);
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells += first.siblingAtColumn(column).data().toString();
            if (parent.isValid())
                cells[0].prepend(parent.data().toString() + QLatin1Char(' '));
            const bool isGroup = model->hasChildren(first);
            if (isGroup == (wanted == Rows::Groups))
                rows += cells.join(QLatin1Char('|'));
            self(self, first);
        }
    };
    collect(collect, {});
    return rows;
}

QString StoryWindow::message() const
{
    const auto *label = m_window->findChild<QLabel *>(QStringLiteral("messageText"));
    return label->isVisible() ? label->text() : QString();
}

QString StoryWindow::everythingShown() const
{
    QString texts;
    for (const QLabel *label : m_window->findChildren<QLabel *>())
        texts += label->text() + QLatin1Char('\n') + label->toolTip() + QLatin1Char('\n');
    for (const QTextEdit *view : m_window->findChildren<QTextEdit *>())
        texts += view->toPlainText() + QLatin1Char('\n');
    for (const QPlainTextEdit *view : m_window->findChildren<QPlainTextEdit *>())
        texts += view->toPlainText() + QLatin1Char('\n');
    for (const QAbstractItemView *view : m_window->findChildren<QAbstractItemView *>())
        if (view->model())
            texts += textsOf(view->model());
    return texts;
}

} // namespace assay::ide::test
