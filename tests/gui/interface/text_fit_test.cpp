// No text of the window is clipped, in any language: run once for each language and scale, with
// ASSAY_TEST_LANGUAGE (de, fr, pseudo, mirrored) and QT_SCALE_FACTOR.

#include "inspection.h"
#include "pseudo_translator.h"
#include "situations.h"
#include "story_support.h"
#include "story_window.h"

#include "editor/code_editor.h"
#include "main_window/main_window.h"
#include "theme/theme.h"
#include "translation.h"

#include <QApplication>
#include <QLabel>
#include <QLocale>
#include <QTest>

#include <algorithm>

using namespace assay::ide;
using namespace assay::ide::test;

class TextFitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePseudoLanguageKeepsPlaceholders()
    {
        QCOMPARE(pseudo(QStringLiteral("Run")), QStringLiteral("Rüñ "));
        QCOMPARE(pseudo(QStringLiteral("%1 of %2")), QStringLiteral("%1 öf %2 o"));
        QVERIFY(pseudo(QStringLiteral("<b>%n tests</b>")).startsWith(QLatin1String("<b>%n ")));
    }

    void findsATextThatIsTooLong()
    {
        QWidget window;
        window.resize(300, 100);
        QLabel label(QStringLiteral("much longer than its room"), &window);
        label.setGeometry(0, 0, 40, 30);
        window.show();
        QCOMPARE(clippedTexts(window).size(), 1);
        label.setWordWrap(true);
        QCOMPARE(clippedTexts(window).size(), 1);
        label.setGeometry(0, 0, 280, 90);
        QCOMPARE(clippedTexts(window), QStringList());
    }

    void panesStandInReadingOrderAndProgramsAsEver()
    {
        const QTemporaryDir folder;
        makePackage(folder.path(), QStringLiteral("beta"));
        StoryWindow story({folder.path()});
        QVERIFY(story.waitUntilEditable());
        const QWidget &window = story.window();
        QList<int> places;
        for (const char *name : {"browserPane", "statementPane", "editorPane"}) {
            const auto *pane = window.findChild<QWidget *>(QLatin1String(name));
            places += pane->mapTo(&window, QPoint()).x();
        }
        if (QApplication::isRightToLeft())
            std::ranges::reverse(places);
        QVERIFY(places[0] < places[1] && places[1] < places[2]);
        // The primary action is at the end of the bar, the search at its beginning.
        const auto *submit = window.findChild<QWidget *>(QStringLiteral("submitButton"));
        const auto *run = window.findChild<QWidget *>(QStringLiteral("runButton"));
        QCOMPARE(submit->x() > run->x(), !QApplication::isRightToLeft());
        // A program is read from left to right in every language.
        QCOMPARE(story.editor().layoutDirection(), Qt::LeftToRight);
        story.quit();
    }

    void everyTextHasRoom()
    {
        const QTemporaryDir folder;
        makePackage(folder.path(), QStringLiteral("alpha"));
        StoryWindow story({folder.path()});
        QStringList found;
        visitSituations(story, [&](const QString &situation) {
            for (QWidget *top : QApplication::topLevelWidgets()) {
                if (!top->isVisible())
                    continue;
                for (const QString &finding : clippedTexts(*top))
                    if (!found.contains(finding)) {
                        found += finding;
                        qWarning("%s: %s", qPrintable(situation), qPrintable(finding));
                    }
            }
        });
        story.quit();
        QVERIFY2(found.isEmpty(), "see the warnings above");
    }
};

int main(int argc, char **argv)
{
    const IsolatedHome home;
    QApplication application(argc, argv);
    const QString language = qEnvironmentVariable("ASSAY_TEST_LANGUAGE", QStringLiteral("en"));
    PseudoTranslator translator;
    if (language == QLatin1String("pseudo") || language == QLatin1String("mirrored")) {
        installTranslations(QLocale::c());
        QCoreApplication::installTranslator(&translator);
    } else {
        QLocale::setDefault(QLocale(language));
        installTranslations(QLocale());
    }
    if (language == QLatin1String("mirrored"))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    Theme::apply(application, Scheme::Light);
    TextFitTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "text_fit_test.moc"
