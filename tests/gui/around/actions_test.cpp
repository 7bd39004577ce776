// The registry of actions, fuzzy matching, the command palette and the list of shortcuts.
#include "actions/action_menu.h"
#include "actions/action_registry.h"
#include "actions/command_palette.h"
#include "actions/fuzzy_match.h"
#include "actions/palette_model.h"
#include "pages/settings/shortcut_list.h"
#include "pages/settings/shortcut_model.h"
#include "theme/theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <random>

using namespace assay::ide;

namespace {

QStringList announced;

void recordAnnouncement(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Announcement)
        announced << static_cast<QAccessibleAnnouncementEvent *>(event)->message();
}

QStringList texts(const QAbstractItemModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.index(row, 0).data().toString();
    return all;
}

std::vector<PaletteEntry> entries(const QStringList &names)
{
    std::vector<PaletteEntry> all;
    for (const QString &name : names)
        all.push_back({name.section(QLatin1Char('/'), 1),
                       name.section(QLatin1Char('/'), 0, 0),
                       {},
                       !name.endsWith(QLatin1Char('!')),
                       [] {}});
    return all;
}

} // namespace

class ActionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Theme::apply(*static_cast<QApplication *>(QCoreApplication::instance()), Scheme::Light);
        QAccessible::installUpdateHandler(recordAnnouncement);
        QAccessible::setActive(true);
    }

    void lettersMustOccurInOrder()
    {
        QVERIFY(fuzzyMatch(QStringLiteral("rs"), QStringLiteral("Run samples")));
        QVERIFY(fuzzyMatch(QStringLiteral("SAMPLES run").left(7), QStringLiteral("Run samples")));
        QVERIFY(!fuzzyMatch(QStringLiteral("sr"), QStringLiteral("Run")));
        QVERIFY(!fuzzyMatch(QStringLiteral("runn"), QStringLiteral("run")));
        QVERIFY(fuzzyMatch(QStringLiteral("u b e r"), QStringLiteral("Über Assay")));
        QVERIFY(fuzzyMatch({}, QStringLiteral("anything")));
        const auto match = fuzzyMatch(QStringLiteral("rs"), QStringLiteral("Run samples"));
        QCOMPARE(match->letters, (QVector<qsizetype>{0, 4}));
    }

    void beginningsOfWordsAreWorthMore()
    {
        const auto score = [](const char *pattern, const char *text) {
            return fuzzyMatch(QString::fromLatin1(pattern), QString::fromLatin1(text))->score;
        };
        QVERIFY(score("gl", "Go to line") > score("gl", "Toggle line"));
        QVERIFY(score("find", "Find and replace") > score("find", "Font of index dialog"));
        QVERIFY(score("sub", "Submit") > score("sub", "Show or hide suburb"));
    }

    void matchesAreAlwaysTheLettersThemselves()
    {
        std::mt19937 random(7);
        const QString alphabet = QStringLiteral("aAbcÄ é/.-z");
        const auto text = [&](int most) {
            QString made;
            for (int i = std::uniform_int_distribution(0, most)(random); i > 0; --i)
                made += alphabet[static_cast<qsizetype>(random() % 11)];
            return made;
        };
        int matched = 0;
        for (int i = 0; i < 3000; ++i) {
            const QString pattern = text(4);
            const QString in = text(40);
            const auto match = fuzzyMatch(pattern, in);
            if (!match)
                continue;
            ++matched;
            qsizetype last = -1;
            for (const qsizetype letter : match->letters) {
                QVERIFY(letter > last && letter < in.size());
                last = letter;
            }
        }
        QVERIFY(matched > 500);
        // Hostile sizes end at once.
        QVERIFY(!fuzzyMatch(QString(1'000'000, QLatin1Char('x')), QStringLiteral("xx")));
        QVERIFY(fuzzyMatch(QStringLiteral("xxx"), QString(1'000'000, QLatin1Char('x'))));
    }

    void paletteSortsAndSearchesGroupsToo()
    {
        PaletteModel model;
        const QAbstractItemModelTester tester(&model);
        model.setEntries(entries({QStringLiteral("Run/Submit"), QStringLiteral("Edit/Comment"),
                                  QStringLiteral("Go/Next comment!"), QStringLiteral("Go/Pane")}));
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(texts(model).last(), QStringLiteral("Next comment!")); // cannot be used now
        model.setPattern(QStringLiteral("comm"));
        QCOMPARE(texts(model),
                 (QStringList{QStringLiteral("Comment"), QStringLiteral("Next comment!")}));
        model.setPattern(QStringLiteral("edit com"));
        QCOMPARE(texts(model), QStringList{QStringLiteral("Comment")});
        const auto letters =
            model.index(0, 0).data(PaletteModel::LettersRole).value<QVector<qsizetype>>();
        QCOMPARE(letters, (QVector<qsizetype>{0, 1, 2}));
        QVERIFY(!model.index(0, 0).data(Qt::AccessibleTextRole).toString().isEmpty());
        model.setPattern(QStringLiteral("go")); // the group as it is, but not its letters apart
        QCOMPARE(model.rowCount(), 2);
        model.setPattern(QStringLiteral("gpn"));
        QCOMPARE(model.rowCount(), 0);
        model.setPattern(QStringLiteral("zzz"));
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.entry(0));
    }

    void paletteIsDrivenByKeysAlone()
    {
        QWidget window;
        auto *editor = new QLineEdit(&window);
        window.resize(900, 500);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        editor->setFocus();
        QString done;
        std::vector<PaletteEntry> offered;
        for (const char *name : {"Alpha", "Beta", "Gamma"})
            offered.push_back({QString::fromLatin1(name), {}, {}, true, [&done, name] {
                                   done = QString::fromLatin1(name);
                               }});
        CommandPalette palette(&window);
        palette.open(offered, QStringLiteral("Type"));
        auto *field = palette.findChild<QLineEdit *>(QStringLiteral("paletteField"));
        auto *list = palette.findChild<QListView *>(QStringLiteral("paletteList"));
        QVERIFY(field->hasFocus());
        QVERIFY(window.rect().contains(palette.geometry()));
        announced.clear();
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Beta"));
        QCOMPARE(announced, QStringList{QStringLiteral("Beta")});
        QTest::keyClick(field, Qt::Key_Up);
        QTest::keyClick(field, Qt::Key_Up); // goes round
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Gamma"));
        QTest::keyClicks(field, QStringLiteral("lp"));
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Alpha"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(done, QStringLiteral("Alpha"));
        QVERIFY(!palette.isVisible());
        QVERIFY(editor->hasFocus());

        palette.open(offered, QStringLiteral("Type"));
        QTest::keyClicks(field, QStringLiteral("zzz"));
        QVERIFY(palette.findChild<QLabel *>(QStringLiteral("paletteNothing"))->isVisible());
        QTest::keyClick(field, Qt::Key_Return); // nothing to do, nothing happens
        QVERIFY(palette.isVisible());
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!palette.isVisible());
        QVERIFY(editor->hasFocus());
        palette.open(offered, QStringLiteral("Type"));
        editor->setFocus(Qt::MouseFocusReason); // a click elsewhere
        QVERIFY(!palette.isVisible());
        QVERIFY(editor->hasFocus());
    }

    void ownShortcutsHoldAlsoForActionsThatComeLater()
    {
        QWidget window;
        ActionRegistry registry(&window);
        QAction *run = registry.add(QStringLiteral("run.it"), QStringLiteral("&Run…"),
                                    QKeySequence(Qt::CTRL | Qt::Key_R));
        QCOMPARE(run->iconText(), QStringLiteral("Run"));
        QVERIFY(run->toolTip().contains(QLatin1String("Ctrl+R")));
        registry.setOwnShortcuts(
            {{QStringLiteral("run.it"), {QStringLiteral("F5")}}, {QStringLiteral("go.on"), {}}});
        QCOMPARE(run->shortcut(), QKeySequence(Qt::Key_F5));
        QVERIFY(run->toolTip().contains(QLatin1String("F5")));
        const QAction *later =
            registry.add(QStringLiteral("go.on"), QStringLiteral("On"), QKeySequence(Qt::Key_F6));
        QVERIFY(later->shortcuts().isEmpty());
        QCOMPARE(later->toolTip(), QStringLiteral("On"));
        QVERIFY(registry.hasOwnShortcuts(later));
        registry.resetAllShortcuts();
        QCOMPARE(later->shortcut(), QKeySequence(Qt::Key_F6));
        QCOMPARE(run->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_R));
        QVERIFY(registry.ownShortcuts().isEmpty());
    }

    void aConflictIsNamedAndSettledOnDemand()
    {
        QWidget window;
        ActionRegistry registry(&window);
        QAction *run = registry.add(QStringLiteral("run.it"), QStringLiteral("Run it"),
                                    QKeySequence(Qt::CTRL | Qt::Key_R));
        QAction *stop = registry.add(QStringLiteral("run.stop"), QStringLiteral("Stop"),
                                     QKeySequence(Qt::Key_Escape));
        ShortcutModel model(registry);
        const QAbstractItemModelTester tester(&model);
        ShortcutList list(registry);
        list.show();
        auto *table = list.findChild<QTreeView *>(QStringLiteral("shortcutTable"));
        auto *keys = list.findChild<QKeySequenceEdit *>(QStringLiteral("shortcutKeys"));
        auto *conflict = list.findChild<QLabel *>(QStringLiteral("shortcutConflict"));
        auto *take = list.findChild<QPushButton *>(QStringLiteral("shortcutTakeAway"));
        auto *reset = list.findChild<QPushButton *>(QStringLiteral("shortcutReset"));
        QVERIFY(!keys->isEnabled());
        table->setCurrentIndex(table->model()->index(1, 0));
        QCOMPARE(keys->keySequence(), QKeySequence(Qt::Key_Escape));
        QVERIFY(!reset->isEnabled());

        keys->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_R));
        QVERIFY(conflict->text().contains(QLatin1String("Run it")));
        QVERIFY(conflict->text().contains(QLatin1String("Ctrl+R")));
        QCOMPARE(stop->shortcut(), QKeySequence(Qt::Key_Escape)); // nothing is taken silently
        QVERIFY(take->isVisible());
        take->click();
        QCOMPARE(stop->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_R));
        QVERIFY(run->shortcuts().isEmpty());
        QVERIFY(conflict->text().isEmpty());

        keys->setKeySequence(QKeySequence(Qt::Key_F9)); // free
        QCOMPARE(stop->shortcut(), QKeySequence(Qt::Key_F9));
        QVERIFY(reset->isEnabled());
        reset->click();
        QCOMPARE(stop->shortcut(), QKeySequence(Qt::Key_Escape));
        list.findChild<QPushButton *>(QStringLiteral("shortcutNone"))->click();
        QVERIFY(stop->shortcuts().isEmpty());
        list.setFilter(QStringLiteral("stop"));
        QCOMPARE(table->model()->rowCount(), 1);
        list.setFilter(QStringLiteral("nothing like it"));
        QVERIFY(list.isEmpty());
    }

    void theMenuHoldsEveryActionOnce()
    {
        QWidget window;
        ActionRegistry registry(&window);
        for (const char *id : {"run.a", "edit.b", "edit.c", "page.d", "file.quit", "unknown.e"})
            registry.add(QString::fromLatin1(id), QString::fromLatin1(id));
        QMenu *menu = makeActionMenu(registry, &window, new QMenu(QStringLiteral("Extra")));
        for (int time = 0; time < 2; ++time) {
            Q_EMIT menu->aboutToShow(); // made anew, not doubled
            QStringList found;
            const auto collect = [&](const QMenu *of, const auto &self) -> void {
                for (const QAction *action : of->actions()) {
                    if (action->menu())
                        self(action->menu(), self);
                    else if (!action->isSeparator())
                        found += action->objectName();
                }
            };
            collect(menu, collect);
            QCOMPARE(found.size(), 6);
            QCOMPARE(found.first(), QStringLiteral("run.a"));
            QCOMPARE(found.last(), QStringLiteral("file.quit"));
            found.removeDuplicates();
            QCOMPARE(found.size(), 6);
        }
    }
};

QTEST_MAIN(ActionsTest)
#include "actions_test.moc"
