#include "situations.h"

#include "story_window.h"

#include "actions/action_registry.h"
#include "main_window/main_window.h"
#include "main_window/message_bar.h"

#include <QAction>
#include <QApplication>
#include <QTabBar>
#include <QTest>
#include <QTimer>

namespace assay::ide::test {

namespace {

const QString wrong = QStringLiteral("#include <stdio.h>\nint main(void) {\nputs(\"3\");\n}\n");
const QString broken = QStringLiteral("int main(void) {\nreturn missing;\n}\n");

/// What ends the window, judges, or opens Qt's own dialogs for files and printing.
bool leadsElsewhere(const QString &action)
{
    static const QStringList elsewhere{
        QStringLiteral("file.quit"),         QStringLiteral("file.open"),
        QStringLiteral("file.open-package"), QStringLiteral("file.print"),
        QStringLiteral("run.samples"),       QStringLiteral("run.submit"),
        QStringLiteral("run.export"),        QStringLiteral("file.export-statement")};
    return elsewhere.contains(action);
}

void rest()
{
    QTest::qWait(30);
    // What came at the last moment is laid out as well.
    for (int i = 0; i < 3; ++i)
        QCoreApplication::sendPostedEvents();
}

/// Closes what an action has opened beside the window.
void closeOthers(const QWidget *window)
{
    for (QWidget *other : QApplication::topLevelWidgets())
        if (other->isVisible() && other != window)
            other->close();
}

void useEveryAction(StoryWindow &story, const std::function<void(const QString &)> &look)
{
    QStringList ids;
    for (const QAction *action : story.window().actionRegistry().actions())
        ids += action->objectName();
    // A dialog that runs a loop of its own must not stop the tour.
    QTimer rescue;
    rescue.setInterval(1500);
    QObject::connect(&rescue, &QTimer::timeout, &rescue, [] {
        if (QWidget *modal = QApplication::activeModalWidget())
            modal->close();
    });
    rescue.start();
    for (const QString &id : ids) {
        if (leadsElsewhere(id) || !story.isEnabled(id))
            continue;
        story.trigger(id);
        rest();
        look(QStringLiteral("after ") + id);
        closeOthers(&story.window());
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &story.window(), Qt::Key_Escape);
    }
    rest();
}

} // namespace

void visitSituations(StoryWindow &story, const std::function<void(const QString &)> &look)
{
    MainWindow &window = story.window();
    look(QStringLiteral("at the start"));
    if (!story.waitUntilEditable())
        qFatal("no assignment was opened");
    rest();
    look(QStringLiteral("with an assignment"));
    story.type(wrong);
    story.trigger(QStringLiteral("run.samples"));
    rest();
    look(QStringLiteral("while it is judged"));
    story.waitUntilJudged();
    rest();
    look(QStringLiteral("after a wrong answer"));
    useEveryAction(story, look);
    window.findChild<MessageBar *>(QStringLiteral("messageBar"))
        ->show(MessageBar::Kind::Error, QStringLiteral("Sentence. ").repeated(20),
               QStringLiteral("Button"), [] {});
    rest();
    look(QStringLiteral("with a message"));
    story.type(broken);
    story.trigger(QStringLiteral("run.samples"));
    story.waitUntilJudged();
    rest();
    look(QStringLiteral("after a compile error"));
    window.resize(1024, 700);
    rest();
    look(QStringLiteral("at 1024×700"));
    window.resize(800, 600);
    auto *tabs = window.findChild<QTabBar *>(QStringLiteral("narrowTabs"));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        rest();
        look(QStringLiteral("at 800×600, tab %1").arg(tab + 1));
    }
    window.resize(1440, 900);
    rest();
}

} // namespace assay::ide::test
