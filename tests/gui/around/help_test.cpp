// Help pages: complete in every language, found by their words; About; pages and the way back.
#include "actions/action_registry.h"
#include "bridge/installation.h"
#include "pages/help/about_page.h"
#include "pages/help/help_page.h"
#include "pages/help/help_topics.h"
#include "pages/page_stack.h"
#include "story_support.h"
#include "theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>

using namespace assay::ide;
using namespace assay::ide::test;

namespace {

const QString folder = QStringLiteral(ASSAY_HELP);

QStringList linksIn(const QString &text)
{
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)]+)\\)"));
    QStringList found;
    for (auto matches = link.globalMatch(text); matches.hasNext();)
        found += matches.next().captured(1);
    return found;
}

} // namespace

class HelpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Theme::apply(*static_cast<QApplication *>(QCoreApplication::instance()), Scheme::Light);
    }

    void everyLanguageHasEveryPageWithTheSameLinksAndParts()
    {
        const auto english = readHelp(folder, QStringLiteral("en"));
        QVERIFY(english.size() >= 8);
        for (const QString &language : {QStringLiteral("de"), QStringLiteral("fr")}) {
            QCOMPARE(QDir(folder + QLatin1Char('/') + language).entryList(QDir::Files),
                     QDir(folder + QStringLiteral("/en")).entryList(QDir::Files));
            const auto other = readHelp(folder, language);
            QCOMPARE(other.size(), english.size());
            for (int i = 0; i < english.size(); ++i) {
                QCOMPARE(other[i].id, english[i].id);
                QVERIFY2(other[i].title != english[i].title || english[i].title.size() < 9,
                         qPrintable(other[i].title));
                QCOMPARE(linksIn(other[i].text), linksIn(english[i].text));
                QCOMPARE(other[i].text.count(QLatin1String("\n|")),
                         english[i].text.count(QLatin1String("\n|")));
                QCOMPARE(other[i].text.count(QLatin1String("{{shortcuts}}")),
                         english[i].text.count(QLatin1String("{{shortcuts}}")));
            }
        }
    }

    void everyLinkLeadsToAPage()
    {
        const auto topics = readHelp(folder, QStringLiteral("en"));
        QStringList ids;
        for (const HelpTopic &topic : topics)
            ids += topic.id;
        for (const HelpTopic &topic : topics)
            for (const QString &link : linksIn(topic.text))
                QVERIFY2(ids.contains(link), qPrintable(link));
    }

    void aMissingPageComesInEnglish()
    {
        QTemporaryDir place;
        writeFile(place.filePath(QStringLiteral("en/10-one.md")), QStringLiteral("# One\n\ntext"));
        writeFile(place.filePath(QStringLiteral("en/20-two.md")), QStringLiteral("no heading"));
        writeFile(place.filePath(QStringLiteral("xx/10-one.md")), QStringLiteral("# Eno\n"));
        writeFile(place.filePath(QStringLiteral("en/30-big.md")),
                  QString(300 * 1024, QLatin1Char('x')));
        const auto topics = readHelp(place.path(), QStringLiteral("xx"));
        QCOMPARE(topics.size(), 2);
        QCOMPARE(topics[0].title, QStringLiteral("Eno"));
        QCOMPARE(topics[1].title, QStringLiteral("two"));
        QVERIFY(
            readHelp(place.filePath(QStringLiteral("nowhere")), QStringLiteral("en")).isEmpty());
    }

    void searchWantsAllWordsAndPrefersTitles()
    {
        const QVector<HelpTopic> topics{
            {QStringLiteral("a"), QStringLiteral("One"), QStringLiteral("limit limit limit time")},
            {QStringLiteral("b"), QStringLiteral("Limits"), QStringLiteral("time")},
            {QStringLiteral("c"), QStringLiteral("Other"), QStringLiteral("time")},
        };
        QCOMPARE(searchHelp(topics, QStringLiteral("limit TIME")), (QVector<int>{1, 0}));
        QCOMPARE(searchHelp(topics, {}), (QVector<int>{0, 1, 2}));
        QVERIFY(searchHelp(topics, QStringLiteral("absent")).isEmpty());
    }

    void thePageShowsTopicsAndTheKeysAsTheyAre()
    {
        QWidget window;
        ActionRegistry registry(&window);
        QAction *run = registry.add(QStringLiteral("run.x"), QStringLiteral("Run it"),
                                    QKeySequence(Qt::Key_F5));
        HelpPage page(folder, registry);
        page.resize(1000, 600);
        page.show();
        auto *list = page.findChild<QListWidget *>(QStringLiteral("helpTopics"));
        auto *text = page.findChild<QTextBrowser *>(QStringLiteral("helpText"));
        auto *search = page.findChild<QLineEdit *>(QStringLiteral("helpSearch"));
        page.showTopic(QStringLiteral("keyboard"));
        QVERIFY(text->toPlainText().contains(QLatin1String("F5")));
        registry.setShortcuts(run, {QKeySequence(Qt::Key_F9)});
        page.refresh();
        QVERIFY(text->toPlainText().contains(QLatin1String("F9")));
        QVERIFY(!text->toPlainText().contains(QLatin1String("{{")));
        page.showTopic(QStringLiteral("no such topic"));
        QCOMPARE(list->currentRow(), 0);
        Q_EMIT text->anchorClicked(QUrl(QStringLiteral("editor")));
        QVERIFY(list->currentItem()->text().contains(QLatin1String("editor")));
        const int all = list->count();
        search->setText(QStringLiteral("sandbox"));
        QVERIFY(list->count() > 0 && list->count() < all);
        search->setText(QStringLiteral("qqqq"));
        QVERIFY(!list->isVisible());
        QVERIFY(page.findChild<QWidget *>(QStringLiteral("helpNothing"))->isVisible());
        search->clear();
        QCOMPARE(list->count(), all);
    }

    void doctorsLinesAreRead()
    {
        const DoctorReport report = parseDoctor(
            "{\"event\":\"layer\",\"part\":\"sandbox\",\"name\":\"rlimits\",\"state\":\"weaker\","
            "\"why\":\"because\"}\nrubbish\n{\"event\":\"doctor\",\"ok\":true}\n");
        QVERIFY(report.problem.isEmpty());
        QCOMPARE(report.findings.size(), 1);
        QCOMPARE(report.findings[0].state, DoctorFinding::State::Weaker);
        QCOMPARE(report.findings[0].why, QStringLiteral("because"));
        QVERIFY(!parseDoctor("{\"event\":\"layer\"}").problem.isEmpty()); // it ended early
        QVERIFY(!parseDoctor({}).problem.isEmpty());
    }

    void aboutCopiesVersionsForAReport()
    {
        AboutPage page;
        page.refresh();
        page.findChild<QPushButton *>(QStringLiteral("aboutCopy"))->click();
        const QString text = QGuiApplication::clipboard()->text();
        for (const char *part : {"Assay: ", "Qt: 6.", "QScintilla: 2.", "Kernel: "})
            QVERIFY2(text.contains(QLatin1String(part)), part);
        // The doctor is not beside this test: the page says so instead of waiting for ever.
        auto *shown = page.findChild<QTextBrowser *>(QStringLiteral("aboutText"));
        QTRY_VERIFY(shown->toPlainText().contains(QLatin1String("could not be started")) ||
                    shown->toPlainText().contains(QLatin1String("there")));
    }

    void escapeLeadsBackToWhereTheFocusWas()
    {
        auto *work = new QLineEdit;
        PageStack stack(work);
        stack.show();
        QVERIFY(QTest::qWaitForWindowActive(&stack));
        work->setFocus();
        auto *page = new AboutPage;
        stack.showPage(page);
        QVERIFY(!stack.isWorkShown());
        QVERIFY(page->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(stack.isWorkShown());
        QVERIFY(work->hasFocus());
        stack.showPage(page);
        page->findChild<QWidget *>(QStringLiteral("aboutPageBack"))->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(stack.isWorkShown());
    }
};

QTEST_MAIN(HelpTest)
#include "help_test.moc"
