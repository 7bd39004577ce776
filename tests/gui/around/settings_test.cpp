// The settings page: found by words, applied at once, kept, reset and taken back.
#include "actions/action_registry.h"
#include "bridge/view_types.h"
#include "pages/settings/settings_page.h"
#include "settings/settings.h"
#include "story_support.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace assay::ide;
using namespace assay::ide::test;

namespace {

QVector<LanguageView> languages()
{
    LanguageView cpp;
    cpp.id = QStringLiteral("cpp");
    cpp.name = QStringLiteral("C++");
    LanguageView python;
    python.id = QStringLiteral("python");
    python.name = QStringLiteral("Python");
    return {cpp, python};
}

struct Fixture {
    QWidget window;
    Settings settings;
    ActionRegistry registry{&window};
    QAction *run =
        registry.add(QStringLiteral("run.x"), QStringLiteral("Run it"), QKeySequence(Qt::Key_F5));
    SettingsPage page{settings, registry, languages()};

    Fixture()
    {
        settings.setChoices({});
        page.resize(1000, 700);
        page.refresh();
        page.show();
    }
    template <typename T> T *child(const char *name)
    {
        return page.findChild<T *>(QString::fromLatin1(name));
    }
};

} // namespace

class SettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Theme::apply(*static_cast<QApplication *>(QCoreApplication::instance()), Scheme::Light);
    }

    void whatIsChangedHoldsAtOnceAndIsKept()
    {
        Fixture f;
        const QSignalSpy options(&f.page, &SettingsPage::editorOptionsChanged);
        const QSignalSpy schemes(&f.page, &SettingsPage::schemeChanged);
        const QSignalSpy preferences(&f.page, &SettingsPage::preferencesChanged);
        f.child<QCheckBox>("settingAutoClose")->click();
        QCOMPARE(options.count(), 1);
        f.child<QComboBox>("settingScheme")->setCurrentIndex(2);
        QCOMPARE(schemes.count(), 1);
        f.child<QDoubleSpinBox>("settingSaveDelay")->setValue(2.5);
        f.child<QCheckBox>("settingAlert")->click();
        QCOMPARE(preferences.count(), 2);
        f.child<QComboBox>("settingTabLanguage")->setCurrentIndex(1);
        f.child<QSpinBox>("settingTabWidth")->setValue(2);
        f.child<QSpinBox>("settingFontSize")->setValue(15);
        f.settings.save();

        const Settings again;
        QVERIFY(!again.editorOptions().autoClose);
        QCOMPARE(again.scheme(), Scheme::Dark);
        QCOMPARE(again.preferences().saveDelay, 2500);
        QVERIFY(!again.preferences().alertWhenJudged);
        QCOMPARE(again.editorOptions().tabWidth(QStringLiteral("python")), 2);
        QCOMPARE(again.editorOptions().tabWidth(QStringLiteral("cpp")), defaultTabWidth);
        QCOMPARE(again.editorOptions().fontPoints, 15);
    }

    void anotherLanguageCanBeHadAtOnce()
    {
        Fixture f;
        QVERIFY(!f.child<QPushButton>("settingRestart")->isVisible());
        auto *language = f.child<QComboBox>("settingLanguage");
        language->setCurrentIndex(language->findData(QStringLiteral("de")));
        QCOMPARE(f.settings.preferences().language, QStringLiteral("de"));
        QVERIFY(f.child<QPushButton>("settingRestart")->isVisible());
        const QSignalSpy restart(&f.page, &SettingsPage::restartWanted);
        f.child<QPushButton>("settingRestart")->click();
        QCOMPARE(restart.count(), 1);
    }

    void everySettingShowsWhatHolds()
    {
        Fixture f;
        EditorOptions options;
        options.wrapLines = true;
        options.fontPoints = 11;
        f.settings.setEditorOptions(options);
        f.settings.setScheme(Scheme::Light);
        f.page.refresh();
        QVERIFY(f.child<QCheckBox>("settingWrap")->isChecked());
        QCOMPARE(f.child<QSpinBox>("settingFontSize")->value(), 11);
        QCOMPARE(f.child<QComboBox>("settingScheme")->currentIndex(), 1);
    }

    void wordsLeaveOnlyWhatFits()
    {
        Fixture f;
        auto *search = f.child<QLineEdit>("settingsSearch");
        search->setText(QStringLiteral("ligatures"));
        QVERIFY(f.child<QCheckBox>("settingLigatures")->isVisible());
        QVERIFY(!f.child<QCheckBox>("settingWrap")->isVisible());
        QVERIFY(!f.child<QWidget>("shortcutList")->isVisible());
        search->setText(QStringLiteral("editor")); // a heading: its whole section
        QVERIFY(f.child<QCheckBox>("settingWrap")->isVisible());
        QVERIFY(!f.child<QComboBox>("settingScheme")->isVisible());
        search->setText(QStringLiteral("run it")); // a command
        QVERIFY(f.child<QWidget>("shortcutList")->isVisible());
        search->setText(QStringLiteral("qqqq"));
        QVERIFY(f.child<QLabel>("settingsNothing")->isVisible());
        f.page.showShortcuts();
        QVERIFY(f.child<QWidget>("shortcutList")->isVisible());
        QVERIFY(!f.child<QCheckBox>("settingWrap")->isVisible());
        search->clear();
        QVERIFY(f.child<QCheckBox>("settingWrap")->isVisible());
    }

    void resettingCanBeTakenBackAndLeavesWhatIsNoChoice()
    {
        Fixture f;
        f.settings.addPlace(QStringLiteral("/some/place"));
        f.child<QComboBox>("settingScheme")->setCurrentIndex(2);
        f.child<QCheckBox>("settingAutoClose")->click();
        f.registry.setShortcuts(f.run, {QKeySequence(Qt::Key_F8)});
        std::function<void()> undo;
        connect(&f.page, &SettingsPage::wasReset, this,
                [&](const std::function<void()> &back) { undo = back; });
        const QSignalSpy schemes(&f.page, &SettingsPage::schemeChanged);
        f.child<QPushButton>("settingsReset")->click();
        QCOMPARE(schemes.count(), 1);
        QCOMPARE(f.settings.scheme(), Scheme::System);
        QVERIFY(f.settings.editorOptions().autoClose);
        QCOMPARE(f.run->shortcut(), QKeySequence(Qt::Key_F5));
        QVERIFY(f.child<QCheckBox>("settingAutoClose")->isChecked());
        QVERIFY(f.settings.places().contains(QStringLiteral("/some/place")));
        QVERIFY(undo);
        undo();
        QCOMPARE(f.settings.scheme(), Scheme::Dark);
        QVERIFY(!f.settings.editorOptions().autoClose);
        QCOMPARE(f.run->shortcut(), QKeySequence(Qt::Key_F8));
    }

    void ownShortcutsAreKept()
    {
        Fixture f;
        f.registry.setShortcuts(f.run, {QKeySequence(Qt::Key_F8)});
        QCOMPARE(f.settings.preferences().shortcuts,
                 (QHash<QString, QStringList>{{QStringLiteral("run.x"), {QStringLiteral("F8")}}}));
        f.registry.resetShortcuts(f.run);
        QVERIFY(f.settings.preferences().shortcuts.isEmpty());
    }

    void nonsenseInTheFileBecomesTheDefault()
    {
        Settings settings;
        settings.setChoices({{QStringLiteral("saving/delay-ms"), 5},
                             {QStringLiteral("shortcuts/own"), QStringLiteral("text")}});
        QCOMPARE(settings.preferences().saveDelay, defaultSaveDelay);
        QVERIFY(settings.preferences().shortcuts.isEmpty());
        settings.setChoices({});
    }

    void everyControlHasANameAndIsReachedByTab()
    {
        Fixture f;
        QVERIFY(QTest::qWaitForWindowActive(&f.page));
        f.page.firstFocus()->setFocus();
        QSet<QWidget *> reached;
        for (int i = 0; i < 200; ++i) {
            reached += QApplication::focusWidget();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (QWidget *control : f.page.findChildren<QWidget *>()) {
            if (!control->objectName().startsWith(QLatin1String("setting")) ||
                !(control->focusPolicy() & Qt::TabFocus) || !control->isEnabled() ||
                qobject_cast<QPushButton *>(control))
                continue;
            QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
            const bool here = reached.contains(control) || reached.contains(control->focusProxy());
            QVERIFY2(here, qPrintable(control->objectName()));
        }
    }
};

int main(int argc, char **argv)
{
    const IsolatedHome home;
    QApplication application(argc, argv);
    SettingsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "settings_test.moc"
