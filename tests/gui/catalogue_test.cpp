// From packages on the disk to the browser: what is read, what is remembered, what is found; and
// files dropped on the window.

#include "story_support.h"

#include "bridge/assignment_search.h"
#include "bridge/catalogue_reader.h"
#include "main_window/browser_link.h"
#include "main_window/drop_target.h"
#include "models/assignment_model.h"
#include "panes/browser_pane.h"
#include "session/grading_session.h"
#include "settings/settings.h"

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace assay;
using namespace assay::ide;
using namespace assay::ide::test;

namespace {

std::shared_ptr<GradingSession> openSession()
{
    GradingSession::Options options;
    options.workers = 0;
    auto session = GradingSession::open(std::move(options), {});
    return session ? std::shared_ptr<GradingSession>(std::move(*session)) : nullptr;
}

void setTime(const QString &path, const QDateTime &time)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(time, QFileDevice::FileModificationTime));
}

QStringList pathsOf(const QVector<SearchHitView> &hits)
{
    QStringList paths;
    for (const SearchHitView &hit : hits)
        paths += hit.path;
    return paths;
}

} // namespace

class CatalogueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unchangedPackagesAreNotOpenedAgain()
    {
        const QTemporaryDir folder;
        const QString path = makePackage(folder.path(), QStringLiteral("alpha"));
        writeFile(
            path + QStringLiteral("/assay.yaml"),
            QStringLiteral("course: Week 1\norder: 7\ndue: 2031-05-06 18:30\ntags: [graphs]\n"));
        const QString yaml = path + QStringLiteral("/problem.yaml");
        const QDateTime time(QDate(2026, 1, 2), QTime(3, 4)); // whole: Qt keeps milliseconds
        setTime(yaml, time);
        AssignmentEntry first;
        {
            CatalogueReader reader(openSession());
            const auto read = reader.read({path});
            QCOMPARE(read.size(), 1);
            first = read[0];
            QVERIFY(!first.broken);
            QCOMPARE(first.course, QStringLiteral("Week 1"));
            QCOMPARE(first.order, 7);
            QCOMPARE(QDateTime::fromMSecsSinceEpoch(first.dueMs),
                     QDateTime(QDate(2031, 5, 6), QTime(18, 30)));
        }
        // Another program start. A package that cannot be opened any more but looks the same: what
        // was remembered is shown, so it was not opened.
        CatalogueReader reader(openSession());
        QFile file(yaml);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray good = file.readAll();
        file.seek(0);
        file.write(QByteArray(good.size(), '{'));
        file.close();
        setTime(yaml, time);
        const auto again = reader.read({path}).value(0);
        QCOMPARE(again.title, first.title);
        QCOMPARE(again.course, first.course);
        QCOMPARE(again.order, first.order);
        QCOMPARE(again.dueMs, first.dueMs);
        QCOMPARE(again.tags, first.tags);
        QCOMPARE(again.languages, first.languages);
        QCOMPARE(again.maxScore, first.maxScore);
        // A change is seen, and what is broken is read again each time.
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{{");
        file.close();
        QVERIFY(reader.read({path}).value(0).broken);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(good);
        file.close();
        QVERIFY(!reader.read({path}).value(0).broken);
    }

    void statementsAreSearchedWithoutWaiting()
    {
        const QTemporaryDir folder;
        const QString path = makePackage(folder.path(), QStringLiteral("beta"));
        writeFile(path + QStringLiteral("/problem_statement/problem.de.md"),
                  QStringLiteral("Die Größe des Hügels ist gesucht."));
        CatalogueReader reader(openSession());
        const auto read = reader.read({path});
        QVERIFY(!read[0].broken);
        AssignmentSearch search;
        QVector<SearchHitView> hits;
        QStringList answered;
        connect(&search, &AssignmentSearch::found, this,
                [&](const QString &text, const QVector<SearchHitView> &found) {
                    answered += text;
                    hits = found;
                });
        search.search(QStringLiteral("hug"));
        search.search(QStringLiteral("hugel gros")); // typed on: only this is answered
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(answered.first(), QStringLiteral("hugel gros"));
        QCOMPARE(pathsOf(hits), QStringList{path});
        QVERIFY2(hits[0].snippet.contains(QStringLiteral("Hügels")), qPrintable(hits[0].snippet));
        // What is gone from the disk is forgotten at the next start.
        QVERIFY(QDir(path).removeRecursively());
        CatalogueReader(openSession()).read({});
        search.search(QStringLiteral("hugel"));
        QTRY_COMPARE(answered.size(), 2);
        QVERIFY(hits.isEmpty());
    }

    void theBrowserFindsAndRemembers()
    {
        const QTemporaryDir folder;
        const QString path = makePackage(folder.path(), QStringLiteral("gamma"));
        writeFile(path + QStringLiteral("/problem_statement/problem.fr.md"),
                  QStringLiteral("Une forêt d'arbres."));
        CatalogueReader reader(openSession());
        AssignmentModel model;
        model.setEntries(reader.read({path}));
        Settings settings;
        {
            BrowserPane browser(&model);
            BrowserLink link(browser, settings);
            browser.show();
            const auto *list = browser.findChild<QTreeView *>(QStringLiteral("assignmentList"));
            auto *field = browser.findChild<QLineEdit *>(QStringLiteral("assignmentSearch"));
            field->setText(QStringLiteral("foret"));
            QCOMPARE(list->model()->rowCount(), 0); // no title says so
            QTRY_COMPARE(list->model()->rowCount(), 1);
            field->clear();
            AssignmentChoices choices;
            choices.order = AssignmentOrder::LastWorked;
            choices.state = ProgressState::Solved;
            choices.tag = QStringLiteral("graphs");
            choices.due = AssignmentChoices::Due::ThisWeek;
            Q_EMIT browser.choicesChanged(choices);
        }
        BrowserPane browser(&model);
        BrowserLink link(browser, settings);
        QSignalSpy told(&browser, &BrowserPane::choicesChanged);
        const auto *list = browser.findChild<QTreeView *>(QStringLiteral("assignmentList"));
        const auto *filter = qobject_cast<const AssignmentFilter *>(list->model());
        QVERIFY(filter);
        QCOMPARE(filter->choices().order, AssignmentOrder::LastWorked);
        QCOMPARE(filter->choices().state, std::optional(ProgressState::Solved));
        QCOMPARE(filter->choices().tag, QStringLiteral("graphs"));
        QCOMPARE(filter->choices().due, AssignmentChoices::Due::ThisWeek);
        QCOMPARE(told.size(), 0);
    }

    void droppedFilesArriveAndOtherThingsDoNot()
    {
        const QTemporaryDir folder;
        writeFile(folder.filePath(QStringLiteral("a.zip")), QStringLiteral("x"));
        QWidget window;
        DropTarget target(&window);
        QVERIFY(window.acceptDrops());
        QStringList dropped;
        connect(&target, &DropTarget::dropped, this,
                [&dropped](const QStringList &paths) { dropped += paths; });
        const auto drop = [&window](const QMimeData &data) {
            QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction | Qt::MoveAction, &data,
                                  Qt::LeftButton, Qt::NoModifier);
            enter.setAccepted(false);
            QApplication::sendEvent(&window, &enter);
            if (!enter.isAccepted())
                return false;
            QDropEvent event(QPointF(5, 5), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
                             Qt::NoModifier);
            QApplication::sendEvent(&window, &event);
            return event.dropAction() == Qt::CopyAction;
        };
        QMimeData text;
        text.setText(QStringLiteral("hello"));
        QVERIFY(!drop(text));
        QMimeData elsewhere;
        elsewhere.setUrls({QUrl(QStringLiteral("https://example.org/a.zip")),
                           QUrl::fromLocalFile(QStringLiteral("/does/not/exist"))});
        QVERIFY(!drop(elsewhere));
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(folder.filePath(QStringLiteral("a.zip"))),
                       QUrl::fromLocalFile(folder.path()),
                       QUrl(QStringLiteral("https://example.org/b.zip"))});
        QVERIFY(drop(files));
        QCOMPARE(dropped, QStringList({folder.filePath(QStringLiteral("a.zip")), folder.path()}));
    }
};

int main(int argc, char **argv)
{
    const IsolatedHome home;
    QApplication application(argc, argv);
    CatalogueTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "catalogue_test.moc"
