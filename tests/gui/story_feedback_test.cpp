// Feedback beside the results: advice while the student writes, tips after a run, and the way from
// a tip to its line.

#include "story_support.h"
#include "story_window.h"

#include "editor/code_editor.h"
#include "editor/editor_pane.h"
#include "main_window/main_window.h"
#include "panes/feedback_pane.h"
#include "theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace assay::ide;
using namespace assay::ide::test;

class StoryFeedbackTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsTipsInCards();
    void saysWhenThereIsNothingToSay();
    void takesNoMarkup();
    void advisesWhileTheStudentWrites();
    void explainsARun();
    void leadsToTheLine();
    void isContentWithWhatPassed();

private:
    FeedbackPane *pane() const
    {
        auto *tabs = m_story->window().findChild<QTabBar *>(QStringLiteral("resultsTabs"));
        for (int i = 0; i < tabs->count(); ++i)
            if (tabs->tabText(i).startsWith(QStringLiteral("Feedback")))
                tabs->setCurrentIndex(i);
        return m_story->window().findChild<FeedbackPane *>(QStringLiteral("feedbackPane"));
    }
    static QString textOf(const QWidget &pane)
    {
        QString text;
        for (const QLabel *label : pane.findChildren<QLabel *>())
            text += label->text() + QLatin1Char('\n');
        return text;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<StoryWindow> m_story;
};

void StoryFeedbackTest::initTestCase()
{
    makePackage(m_folder.path(), QStringLiteral("alpha"));
    m_story = std::make_unique<StoryWindow>(QStringList{m_folder.path()});
    QVERIFY(m_story->waitUntilEditable());
}

void StoryFeedbackTest::showsTipsInCards()
{
    FeedbackPane pane;
    QSignalSpy activated(&pane, &FeedbackPane::locationActivated);
    pane.setFeedback(
        {FeedbackView::About::Run,
         {{QStringLiteral("Seen."), QStringLiteral("Next."), QStringLiteral("a.c"), 3, 7},
          {QStringLiteral("Elsewhere."), QStringLiteral("Do."), {}, 0, 0}}});
    const auto places = pane.findChildren<QPushButton *>(QStringLiteral("tipPlace"));
    QCOMPARE(places.size(), 1);
    QCOMPARE(places[0]->text(), QStringLiteral("a.c:3"));
    QVERIFY(!places[0]->accessibleName().isEmpty());
    places[0]->click();
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0], (QVariantList{QStringLiteral("a.c"), 3, 7}));
    QVERIFY(textOf(pane).contains(QStringLiteral("Elsewhere.")));
    for (const char *name : {"tip1", "tip2"})
        QVERIFY(!pane.findChild<QWidget *>(QLatin1String(name))->accessibleName().isEmpty());
}

void StoryFeedbackTest::saysWhenThereIsNothingToSay()
{
    FeedbackPane pane;
    QStringList sentences;
    for (const auto about : {FeedbackView::About::Nothing, FeedbackView::About::Source,
                             FeedbackView::About::Run, FeedbackView::About::Passed}) {
        pane.setFeedback({about, {}});
        sentences += pane.findChild<QLabel *>(QStringLiteral("feedbackHead"))->text();
        QVERIFY(!sentences.last().isEmpty());
        QVERIFY(pane.findChildren<QPushButton *>().isEmpty());
    }
    QCOMPARE(QSet<QString>(sentences.begin(), sentences.end()).size(), 4);
}

void StoryFeedbackTest::takesNoMarkup()
{
    FeedbackPane pane;
    pane.setFeedback({FeedbackView::About::Run,
                      {{QStringLiteral("<b>x</b>"), QStringLiteral("<img src=x>"), {}, 0, 0}}});
    for (const QLabel *label : pane.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void StoryFeedbackTest::advisesWhileTheStudentWrites()
{
    m_story->editor().setContents(
        QStringLiteral("#include <stdio.h>\nint main(void) {\nint a, b;\nfopen(\"x\", \"r\");\n"
                       "scanf(\"%d %d\", &a, &b);\nprintf(\"%d\\n\", a + b + 1);\nreturn 0;\n}\n"));
    QVERIFY(pane() != nullptr);
    QTRY_VERIFY2(textOf(*pane()).contains(QStringLiteral("fopen")), qPrintable(textOf(*pane())));
}

void StoryFeedbackTest::explainsARun()
{
    m_story->editor().setContents(
        QStringLiteral("#include <stdio.h>\nint main(void) {\nint a, b;\n"
                       "scanf(\"%d %d\", &a, &b);\nprintf(\"%d\\n\", a + b + 1);\nreturn 0;\n}\n"));
    m_story->trigger(QStringLiteral("run.samples"));
    QVERIFY(m_story->waitUntilJudged());
    QTRY_VERIFY2(textOf(*pane()).contains(QStringLiteral("off by one")),
                 qPrintable(textOf(*pane())));
}

void StoryFeedbackTest::leadsToTheLine()
{
    m_story->editor().setContents(QStringLiteral("int main(void) {\n\n\nreturn totl;\n}\n"));
    m_story->trigger(QStringLiteral("run.samples"));
    QVERIFY(m_story->waitUntilJudged());
    QTRY_VERIFY2(!pane()->findChildren<QPushButton *>(QStringLiteral("tipPlace")).isEmpty(),
                 qPrintable(textOf(*pane())));
    pane()->findChild<QPushButton *>(QStringLiteral("tipPlace"))->click();
    QCOMPARE(m_story->editorPane().cursorLine(), 3);
}

void StoryFeedbackTest::isContentWithWhatPassed()
{
    m_story->editor().setContents(
        QStringLiteral("#include <stdio.h>\nint main(void) {\nint a, b;\n"
                       "scanf(\"%d %d\", &a, &b);\nprintf(\"%d\\n\", a + b);\nreturn 0;\n}\n"));
    m_story->trigger(QStringLiteral("run.samples"));
    QVERIFY(m_story->waitUntilJudged());
    QTRY_VERIFY2(textOf(*pane()).contains(QStringLiteral("Nothing was wrong")),
                 qPrintable(textOf(*pane())));
    QVERIFY(pane()->findChildren<QPushButton *>(QStringLiteral("tipPlace")).isEmpty());
}

int main(int argc, char **argv)
{
    const IsolatedHome home;
    QApplication application(argc, argv);
    Theme::apply(application, Scheme::Light);
    StoryFeedbackTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "story_feedback_test.moc"
