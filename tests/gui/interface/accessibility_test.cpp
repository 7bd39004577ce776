// What people who do not use a mouse, or cannot see well, rely on: names, keys, a way to
// everything, contrast, quiet.

#include "inspection.h"
#include "situations.h"
#include "story_support.h"
#include "story_window.h"

#include "actions/action_registry.h"
#include "editor/code_editor.h"
#include "editor/editor_pane.h"
#include "main_window/main_window.h"
#include "theme/theme.h"

#include <QAbstractAnimation>
#include <QAccessible>
#include <QAccessibleAnnouncementEvent>
#include <QAction>
#include <QApplication>
#include <QStyle>
#include <QTest>

#include <array>
#include <utility>

using namespace assay::ide;
using namespace assay::ide::test;

namespace {

const QString right =
    QStringLiteral("#include <stdio.h>\nint main(void) {\nint a, b;\nscanf(\"%d %d\", &a, &b);\n"
                   "printf(\"%d\\n\", a + b);\nreturn 0;\n}\n");

QStringList announced;

void recordAnnouncement(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Announcement)
        announced << static_cast<QAccessibleAnnouncementEvent *>(event)->message();
}

QApplication &application()
{
    return *static_cast<QApplication *>(QCoreApplication::instance());
}

} // namespace

class AccessibilityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyActionHasATextAndPromisedKeys();
    void noTwoActionsShareAKey();
    void theTabKeyReachesEverythingAndIsNeverTrapped();
    void verdictsAreAnnounced();
    void nothingMovesForLong();
    void textStandsOutInBothThemes_data();
    void textStandsOutInBothThemes();
    void aHighContrastDesktopKeepsItsColors();
    void everyUsableWidgetHasAName(); // the last: it uses every action
    void cleanupTestCase();

private:
    QSet<QWidget *> reachedByTab(Qt::Key key, Qt::KeyboardModifiers modifiers);

    QTemporaryDir m_folder;
    std::unique_ptr<StoryWindow> m_story;
};

void AccessibilityTest::initTestCase()
{
    makePackage(m_folder.path(), QStringLiteral("alpha"));
    m_story = std::make_unique<StoryWindow>(QStringList{m_folder.path()});
    QVERIFY(m_story->waitUntilEditable());
}

void AccessibilityTest::cleanupTestCase()
{
    m_story->quit();
}

void AccessibilityTest::everyActionHasATextAndPromisedKeys()
{
    for (const QAction *action : m_story->window().actionRegistry().actions()) {
        const QByteArray id = action->objectName().toUtf8();
        QVERIFY2(id.contains('.'), id.constData());
        QVERIFY2(!action->text().trimmed().isEmpty(), id.constData());
        QVERIFY2(!action->iconText().trimmed().isEmpty(), id.constData()); // what buttons are named
        QVERIFY2(!action->toolTip().isEmpty(), id.constData());
        if (!action->shortcut().isEmpty())
            QVERIFY2(
                action->toolTip().contains(action->shortcut().toString(QKeySequence::NativeText)),
                id.constData());
    }
    const std::array<std::pair<const char *, const char *>, 9> promised{{
        {"run.samples", "Ctrl+R"},
        {"run.submit", "Ctrl+Return"},
        {"run.cancel", "Esc"},
        {"go.assignment", "Ctrl+P"},
        {"go.next-pane", "F6"},
        {"go.next-problem", "F8"},
        {"edit.find", "Ctrl+F"},
        {"file.new", "Ctrl+N"},
        {"file.quit", "Ctrl+Q"},
    }};
    for (const auto &[id, keys] : promised) {
        const QAction *action = m_story->window().actionRegistry().action(QLatin1String(id));
        QVERIFY2(action, id);
        QVERIFY2(action->shortcuts().contains(QKeySequence(QLatin1String(keys))), id);
    }
}

void AccessibilityTest::noTwoActionsShareAKey()
{
    QHash<QKeySequence, QString> owners;
    for (const QAction *action : m_story->window().actionRegistry().actions())
        for (const QKeySequence &keys : action->shortcuts()) {
            QVERIFY2(!owners.contains(keys),
                     qPrintable(keys.toString() + QStringLiteral(" belongs to ") +
                                owners.value(keys) + QStringLiteral(" and ") +
                                action->objectName()));
            owners.insert(keys, action->objectName());
        }
}

void AccessibilityTest::everyUsableWidgetHasAName()
{
    QStringList nameless;
    visitSituations(*m_story, [&](const QString &situation) {
        for (QWidget *top : QApplication::topLevelWidgets())
            if (top->isVisible())
                for (const QString &widget : namelessWidgets(*top))
                    if (!nameless.contains(widget)) {
                        nameless += widget;
                        qWarning("%s: %s has no name", qPrintable(situation), qPrintable(widget));
                    }
    });
    QVERIFY2(nameless.isEmpty(), "see the warnings above");
}

/// Presses the key again and again, from the search field until it is back there. The editor keeps
/// the key for indentation; F6 leads out of it.
QSet<QWidget *> AccessibilityTest::reachedByTab(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    MainWindow &window = m_story->window();
    QSet<QWidget *> reached;
    QWidget *first = nullptr;
    for (int i = 0; i < 400; ++i) {
        QWidget *now = QApplication::focusWidget();
        if (!now)
            return reached;
        if (!first)
            first = now;
        else if (now == first && reached.size() > 1)
            break;
        reached.insert(now);
        if (qobject_cast<CodeEditor *>(now)) {
            window.actionRegistry()
                .action(key == Qt::Key_Backtab ? QStringLiteral("go.previous-pane")
                                               : QStringLiteral("go.next-pane"))
                ->trigger();
        } else {
            QTest::keyClick(now, key, modifiers);
        }
        if (QApplication::focusWidget() == now) {
            qWarning("the key stays in %s", qPrintable(describe(now)));
            break;
        }
    }
    return reached;
}

void AccessibilityTest::theTabKeyReachesEverythingAndIsNeverTrapped()
{
    m_story->type(right);
    m_story->trigger(QStringLiteral("run.samples"));
    QVERIFY(m_story->waitUntilJudged());
    m_story->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_story->window()));
    m_story->trigger(QStringLiteral("go.assignment"));
    QSet<QWidget *> reached = reachedByTab(Qt::Key_Tab, {});
    m_story->trigger(QStringLiteral("go.assignment"));
    reached += reachedByTab(Qt::Key_Backtab, Qt::ShiftModifier);
    QStringList missed;
    for (QWidget *stop : tabStops(m_story->window()))
        if (!reached.contains(stop))
            missed += describe(stop);
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QLatin1Char('\n'))));
    QVERIFY(reached.size() > 10);
}

void AccessibilityTest::verdictsAreAnnounced()
{
    m_story->type(right);
    QAccessible::installUpdateHandler(recordAnnouncement);
    QAccessible::setActive(true);
    announced.clear();
    m_story->trigger(QStringLiteral("run.samples"));
    QVERIFY(m_story->waitUntilJudged());
    QTRY_COMPARE(announced.filter(QStringLiteral("Accepted")).size(), 1);
    QVERIFY2(announced.join(QLatin1Char(' ')).contains(QStringLiteral("2 of 2")),
             qPrintable(announced.join(QLatin1Char('\n'))));
    QAccessible::installUpdateHandler(nullptr);
}

void AccessibilityTest::nothingMovesForLong()
{
    const int duration =
        QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, nullptr);
    QVERIFY2(duration <= 120, qPrintable(QString::number(duration)));
    // A desktop that wants no animations switches these effects off.
    QApplication::setEffectEnabled(Qt::UI_General, false);
    QCOMPARE(
        QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, nullptr),
        0);
    QApplication::setEffectEnabled(Qt::UI_General, true);
    for (const QAbstractAnimation *animation :
         m_story->window().findChildren<QAbstractAnimation *>())
        QVERIFY2(animation->duration() <= 120, qPrintable(animation->objectName()));
}

void AccessibilityTest::textStandsOutInBothThemes_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void AccessibilityTest::textStandsOutInBothThemes()
{
    QFETCH(bool, dark);
    const Tokens tokens = dark ? darkTokens() : lightTokens();
    const auto isReadable = [&](const QColor &text, const QColor &ground, const char *what) {
        const double ratio = contrastRatio(text, ground);
        if (ratio < 4.5)
            qWarning("%s: %s on %s is %.2f:1", what, qPrintable(text.name()),
                     qPrintable(ground.name()), ratio);
        return ratio >= 4.5;
    };
    bool all = true;
    for (const QColor &ground :
         {tokens.ground, tokens.panel, tokens.selection, tokens.codeGround}) {
        all &= isReadable(tokens.text, ground, "text");
        all &= isReadable(tokens.muted, ground, "secondary text");
        all &= isReadable(tokens.accent, ground, "links");
    }
    all &= isReadable(tokens.onAccent, tokens.accent, "the primary action");
    for (const ColorPair &pair : {tokens.good, tokens.bad, tokens.limit, tokens.quiet}) {
        all &= isReadable(pair.text, pair.ground, "a verdict's chip");
        all &= isReadable(pair.text, tokens.panel, "a verdict in a row");
        all &= isReadable(pair.text, tokens.selection, "a verdict in the current row");
        all &= isReadable(pair.text, tokens.ground, "a verdict beside panels");
    }
    const QPalette palette = paletteFrom(tokens);
    using Role = QPalette::ColorRole;
    const std::array<std::pair<Role, Role>, 9> pairs{{
        {QPalette::WindowText, QPalette::Window},
        {QPalette::Text, QPalette::Base},
        {QPalette::Text, QPalette::AlternateBase},
        {QPalette::ButtonText, QPalette::Button},
        {QPalette::ToolTipText, QPalette::ToolTipBase},
        {QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::PlaceholderText, QPalette::Base},
        {QPalette::Link, QPalette::Base},
        {QPalette::BrightText, QPalette::Window},
    }};
    for (const auto &[text, ground] : pairs)
        all &= isReadable(palette.color(text), palette.color(ground), "a role of the palette");
    QVERIFY2(all, "see the warnings above");
}

void AccessibilityTest::aHighContrastDesktopKeepsItsColors()
{
    QPalette desktop(Qt::black);
    desktop.setColor(QPalette::Window, Qt::black);
    desktop.setColor(QPalette::Base, Qt::black);
    desktop.setColor(QPalette::WindowText, Qt::white);
    desktop.setColor(QPalette::Highlight, Qt::yellow);
    desktop.setColor(QPalette::HighlightedText, Qt::black);
    QVERIFY(isHighContrast(desktop));
    const Tokens tokens = tokensFromPalette(desktop);
    for (const QColor &text : {tokens.text, tokens.muted, tokens.good.text, tokens.bad.text,
                               tokens.limit.text, tokens.quiet.text})
        QVERIFY(contrastRatio(text, tokens.panel) >= 20);
    QVERIFY(contrastRatio(tokens.line, tokens.panel) >= 4.5); // borders are needed then
    QVERIFY(contrastRatio(tokens.text, tokens.selection) >= 7);
    QCOMPARE(tokens.accent, QColor(Qt::yellow));
    Theme::apply(application(), Scheme::Light); // whatever was tried above
}

int main(int argc, char **argv)
{
    const IsolatedHome home;
    QApplication application(argc, argv);
    Theme::apply(application, Scheme::Light);
    AccessibilityTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "accessibility_test.moc"
