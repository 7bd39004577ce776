// The browser's filters, orders, search and size.

#include "samples.h"

#include "models/assignment_filter.h"
#include "models/assignment_model.h"
#include "models/course_order.h"
#include "models/due_date.h"
#include "panes/browser_pane.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace assay::ide;

namespace {

QStringList shown(const QAbstractItemModel &model)
{
    QStringList titles;
    for (int course = 0; course < model.rowCount(); ++course) {
        const QModelIndex parent = model.index(course, 0);
        for (int row = 0; row < model.rowCount(parent); ++row)
            titles << model.index(row, 0, parent).data().toString();
    }
    return titles;
}

AssignmentEntry entry(const char *title, const char *course)
{
    AssignmentEntry made;
    made.title = made.shortName = made.id = QString::fromUtf8(title);
    made.path = QStringLiteral("/a/") + made.title;
    made.course = QString::fromUtf8(course);
    return made;
}

constexpr qint64 day = 24 * 60 * 60 * 1000;

/// Two courses whose assignments differ in all that can be sorted by.
QVector<AssignmentEntry> four()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QVector<AssignmentEntry> all{entry("Zebra", "1"), entry("Apple", "1"), entry("Mango", "2"),
                                 entry("Cherry", "2")};
    all[0].difficulty = 1;
    all[0].dueMs = now + 3 * day;
    all[0].workedMs = 10;
    all[0].tags = {QStringLiteral("graphs")};
    all[1].difficulty = 3;
    all[1].dueMs = now - day;
    all[1].state = ProgressState::Tried;
    all[2].difficulty = 2;
    all[2].dueMs = now + 20 * day;
    all[2].workedMs = 30;
    all[2].state = ProgressState::Solved;
    all[3].workedMs = 20;
    all[3].state = ProgressState::Partly;
    all[3].tags = {QStringLiteral("graphs"), QStringLiteral("sums")};
    return all;
}

/// Counts how often anybody asks what a row holds.
class CountingModel : public AssignmentModel {
public:
    mutable int asked = 0;

    QVariant data(const QModelIndex &index, int role) const override
    {
        ++asked;
        return AssignmentModel::data(index, role);
    }
};

QAction *actionNamed(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions())
        if (action->text() == text)
            return action;
    return nullptr;
}

} // namespace

class BrowserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void assignmentsComeInTheOrderOfTheirCourse()
    {
        const auto placed = [](const char *title, const char *course, int order) {
            AssignmentEntry made = entry(title, course);
            made.order = order;
            return made;
        };
        QStringList titles;
        for (const AssignmentEntry &made :
             inCourseOrder({placed("late", "10 · End", 1), placed("b", "2 · Middle", 0),
                            placed("third", "2 · Middle", 30), placed("a", "2 · Middle", 0),
                            placed("first", "2 · Middle", 1), placed("second", "2 · Middle", 4)}))
            titles << made.title;
        QCOMPARE(titles, QStringList({QStringLiteral("first"), QStringLiteral("second"),
                                      QStringLiteral("third"), QStringLiteral("b"),
                                      QStringLiteral("a"), QStringLiteral("late")}));
    }

    void assignmentsComeInTheOrderThatIsChosen()
    {
        AssignmentModel model;
        AssignmentFilter filter;
        const QAbstractItemModelTester tester(
            &filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setSourceModel(&model);
        model.setEntries(four());
        const auto inOrder = [&](AssignmentOrder order) {
            AssignmentChoices choices;
            choices.order = order;
            filter.setChoices(choices);
            return shown(filter).join(u' ');
        };
        QCOMPARE(inOrder(AssignmentOrder::Title), QStringLiteral("Apple Zebra Cherry Mango"));
        QCOMPARE(inOrder(AssignmentOrder::Difficulty), QStringLiteral("Zebra Apple Mango Cherry"));
        QCOMPARE(inOrder(AssignmentOrder::Due), QStringLiteral("Apple Zebra Mango Cherry"));
        QCOMPARE(inOrder(AssignmentOrder::LastWorked), QStringLiteral("Mango Cherry Zebra Apple"));
        QCOMPARE(inOrder(AssignmentOrder::Course), QStringLiteral("Zebra Apple Mango Cherry"));
        QVERIFY(!filter.isFiltering());
    }

    void everyChoiceFilters()
    {
        AssignmentModel model;
        AssignmentFilter filter;
        filter.setSourceModel(&model);
        model.setEntries(four());
        const auto with = [&](const auto &change) {
            AssignmentChoices choices;
            change(choices);
            filter.setChoices(choices);
            return shown(filter).join(u' ');
        };
        using Due = AssignmentChoices::Due;
        QCOMPARE(with([](auto &choices) { choices.tag = QStringLiteral("graphs"); }),
                 QStringLiteral("Zebra Cherry"));
        QCOMPARE(with([](auto &choices) { choices.state = ProgressState::Untouched; }),
                 QStringLiteral("Zebra"));
        QCOMPARE(with([](auto &choices) { choices.state = ProgressState::Partly; }),
                 QStringLiteral("Cherry"));
        QCOMPARE(with([](auto &choices) { choices.due = Due::Open; }),
                 QStringLiteral("Zebra Mango"));
        QCOMPARE(with([](auto &choices) { choices.due = Due::ThisWeek; }), QStringLiteral("Zebra"));
        QCOMPARE(with([](auto &choices) { choices.due = Due::Overdue; }), QStringLiteral("Apple"));
        QVERIFY(filter.isFiltering());
        filter.clear();
        QCOMPARE(shown(filter).size(), 4);
    }

    void whatTheIndexFindsIsShownBestFirst()
    {
        AssignmentModel model;
        AssignmentFilter filter;
        const QAbstractItemModelTester tester(
            &filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setSourceModel(&model);
        model.setEntries(four());
        filter.setSearch(QStringLiteral("bridge"));
        QVERIFY(shown(filter).isEmpty());
        filter.setHits(QStringLiteral("bridge"),
                       {{QStringLiteral("/a/Cherry"), QStringLiteral("over the bridge of")},
                        {QStringLiteral("/a/Apple"), {}},
                        {QStringLiteral("/gone"), {}}});
        QCOMPARE(shown(filter), QStringList({QStringLiteral("Cherry"), QStringLiteral("Apple")}));
        const QModelIndex first = filter.index(0, 0, filter.index(0, 0));
        QVERIFY(first.data(Qt::ToolTipRole).toString().contains(QStringLiteral("the bridge of")));
        // An answer to an older question is of no use.
        filter.setHits(QStringLiteral("brid"), {{QStringLiteral("/a/Zebra"), {}}});
        QCOMPARE(shown(filter).size(), 2);
        // What is named so comes before what only mentions it.
        filter.setSearch(QStringLiteral("man"));
        filter.setHits(QStringLiteral("man"),
                       {{QStringLiteral("/a/Zebra"), {}}, {QStringLiteral("/a/Mango"), {}}});
        QCOMPARE(shown(filter), QStringList({QStringLiteral("Mango"), QStringLiteral("Zebra")}));
        filter.setSearch({});
        QCOMPARE(shown(filter).first(), QStringLiteral("Zebra"));
    }

    void dueDatesAreShortAndRight()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        const QDateTime now(QDate(2026, 11, 18), QTime(12, 0)); // a Wednesday
        const auto text = [&now](const QDateTime &due) {
            return dueText(due.toMSecsSinceEpoch(), now);
        };
        QCOMPARE(dueText(0, now), QString());
        QCOMPARE(text(now.addSecs(-60)), QStringLiteral("overdue"));
        QCOMPARE(text(now.addSecs(60)), QStringLiteral("due today"));
        QCOMPARE(text(now.addDays(2)), QStringLiteral("due Fri"));
        QCOMPARE(text(now.addDays(6)), QStringLiteral("due Tue"));
        QCOMPARE(text(now.addDays(7)), QStringLiteral("due 25 Nov"));
        AssignmentEntry open = entry("Open", "1");
        open.dueMs = QDateTime::currentMSecsSinceEpoch() + 40 * day;
        AssignmentModel model;
        model.setEntries({open});
        const auto trailing = [&model] {
            return model.index(0, 0, model.index(0, 0))
                .data(AssignmentModel::TrailingRole)
                .toString();
        };
        QVERIFY(trailing().startsWith(QStringLiteral("due ")));
        open.state = ProgressState::Solved; // nothing to be done any more
        model.updateEntry(open);
        QCOMPARE(trailing(), QString());
    }

    void choicesAreMadeInTheMenuAndTold()
    {
        AssignmentModel model;
        model.setEntries(four());
        BrowserPane browser(&model);
        browser.show();
        const QSignalSpy told(&browser, &BrowserPane::choicesChanged);
        const auto choose = [&browser](const QString &menuName, const QString &text) {
            browser.findChild<QPushButton *>(QStringLiteral("chipMore"))->click();
            auto *more = browser.findChild<QMenu *>(QStringLiteral("moreFiltersMenu"));
            auto *menu = more->findChild<QMenu *>(menuName);
            QVERIFY2(menu, qPrintable(menuName));
            QAction *action = actionNamed(*menu, text);
            QVERIFY2(action, qPrintable(text));
            action->trigger();
            more->close();
        };
        choose(QStringLiteral("tagMenu"), QStringLiteral("sums"));
        choose(QStringLiteral("orderMenu"), QStringLiteral("Title"));
        QCOMPARE(told.size(), 2);
        const auto choices = told.last().first().value<AssignmentChoices>();
        QCOMPARE(choices.tag, QStringLiteral("sums"));
        QCOMPARE(choices.order, AssignmentOrder::Title);
        auto *chip = browser.findChild<QPushButton *>(QStringLiteral("chipMore"));
        QVERIFY(chip->isChecked());
        QCOMPARE(chip->text(), QStringLiteral("sums"));
        // Another window with the same choices shows the same.
        BrowserPane again(&model);
        again.setChoices(choices);
        const auto *list = again.findChild<QTreeView *>(QStringLiteral("assignmentList"));
        QCOMPARE(shown(*list->model()), QStringList{QStringLiteral("Cherry")});
    }

    void thousandsOfAssignmentsAreNotAskedForAllTheirData()
    {
        QVector<AssignmentEntry> many;
        for (int number = 0; number < 5000; ++number) {
            AssignmentEntry made = entry("x", "c");
            made.title = QStringLiteral("Assignment %1").arg(number);
            made.path = QStringLiteral("/many/%1").arg(number);
            made.course = QStringLiteral("Course %1").arg(number / 80);
            many += made;
        }
        CountingModel model;
        model.setEntries(many);
        BrowserPane browser(&model);
        browser.resize(236, 800);
        browser.show();
        QVERIFY(QTest::qWaitForWindowExposed(&browser));
        QTest::qWait(50);
        QVERIFY2(model.asked > 0 && model.asked < 3000, qPrintable(QString::number(model.asked)));
        const auto *list = browser.findChild<QTreeView *>(QStringLiteral("assignmentList"));
        QCOMPARE(shown(*list->model()).size(), 5000);
        // Neither typing nor the answer of the index walks through the rows' data.
        model.asked = 0;
        browser.findChild<QLineEdit *>(QStringLiteral("assignmentSearch"))
            ->setText(QStringLiteral("assignment 49"));
        QVector<SearchHitView> hits;
        for (int number = 0; number < 5000; number += 2)
            hits.append({QStringLiteral("/many/%1").arg(number), {}});
        browser.setHits(QStringLiteral("assignment 49"), hits);
        QTest::qWait(50);
        QVERIFY2(model.asked < 3000, qPrintable(QString::number(model.asked)));
        model.asked = 0;
        browser.setCurrent(QStringLiteral("/many/4998"));
        QTest::qWait(50);
        QVERIFY2(model.asked < 2000, qPrintable(QString::number(model.asked)));
    }
};

QTEST_MAIN(BrowserTest)
#include "browser_test.moc"
