// Inputs of the student's own: the model, the page, what their rows say.

#include "models/custom_input_model.h"
#include "panes/custom_input_page.h"
#include "theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace assay::ide;

namespace {

template <typename T> T *child(const QWidget &parent, const char *name)
{
    return parent.findChild<T *>(QString::fromLatin1(name));
}

CustomInputView named(const char *name, const char *input = "")
{
    CustomInputView view;
    view.name = QString::fromUtf8(name);
    view.input = QString::fromUtf8(input);
    return view;
}

} // namespace

class CustomInputsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Theme::apply(*static_cast<QApplication *>(QCoreApplication::instance()), Scheme::Light);
    }

    void namesStayUnique()
    {
        CustomInputModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy edited(&model, &CustomInputModel::edited);
        model.setInputs({named("small")});
        QCOMPARE(edited.count(), 0);
        QCOMPARE(model.add(), 1);
        QCOMPARE(model.inputs()[1].name, QStringLiteral("Input 2"));
        model.add(named("small"));
        QCOMPARE(model.inputs()[2].name, QStringLiteral("small (2)"));
        model.update(1, named("small"));
        QCOMPARE(model.inputs()[1].name, QStringLiteral("small (3)"));
        model.update(0, named("small", "1"));
        QCOMPARE(model.inputs()[0].name, QStringLiteral("small"));
        QCOMPARE(edited.count(), 4);
        model.update(0, named("small", "1")); // nothing is different
        QCOMPARE(edited.count(), 4);
    }

    void whatWasDeletedComesBackWhereItWas()
    {
        CustomInputModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setInputs({named("a"), named("b", "7"), named("c")});
        model.remove(1);
        QCOMPARE(model.removedName(), QStringLiteral("b"));
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.restoreRemoved());
        QCOMPARE(model.inputs()[1], named("b", "7"));
        QVERIFY(!model.restoreRemoved());
        model.remove(9);
        QCOMPARE(model.rowCount(), 3);
    }

    void thereIsAnEnd()
    {
        CustomInputModel model;
        model.setInputs(QVector<CustomInputView>(CustomInputModel::limit));
        QCOMPARE(model.add(), -1);
        QCOMPARE(model.rowCount(), CustomInputModel::limit);
    }

    void aPageIsFilledByTyping()
    {
        CustomInputModel model;
        CustomInputPage page(&model);
        page.resize(800, 260);
        page.show();
        QVERIFY(child<QPushButton>(page, "customAddFirst")->isVisible());
        child<QPushButton>(page, "customAddFirst")->click();
        QCOMPARE(model.rowCount(), 1);
        auto *input = child<QPlainTextEdit>(page, "customText");
        QVERIFY(input->isVisible());
        QTest::keyClicks(input, QStringLiteral("1 2"));
        QCOMPARE(model.inputs()[0].input, QStringLiteral("1 2"));
        QVERIFY(!model.inputs()[0].answerKnown);
        QVERIFY(!child<QPlainTextEdit>(page, "customAnswer")->isEnabled());
        child<QCheckBox>(page, "customKnown")->click();
        QTest::keyClicks(child<QPlainTextEdit>(page, "customAnswer"), QStringLiteral("3"));
        QCOMPARE(model.inputs()[0].answer, QStringLiteral("3"));
        QVERIFY(model.inputs()[0].answerKnown);
        auto *name = child<QLineEdit>(page, "customName");
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("mine"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(model.inputs()[0].name, QStringLiteral("mine"));

        const QSignalSpy run(&page, &CustomInputPage::runRequested);
        const QSignalSpy all(&page, &CustomInputPage::runAllRequested);
        child<QPushButton>(page, "customRun")->click();
        child<QPushButton>(page, "customRunAll")->click();
        QCOMPARE(run.count(), 1);
        QCOMPARE(run[0][0].toString(), QStringLiteral("mine"));
        QCOMPARE(all.count(), 1);
        page.setRunEnabled(false);
        QVERIFY(!child<QPushButton>(page, "customRun")->isEnabled());
    }

    void eachInputHasItsOwnTexts()
    {
        CustomInputModel model;
        model.setInputs({named("a", "first"), named("b", "second")});
        CustomInputPage page(&model);
        page.show();
        auto *input = child<QPlainTextEdit>(page, "customText");
        QCOMPARE(input->toPlainText(), QStringLiteral("first"));
        page.select(1);
        QCOMPARE(input->toPlainText(), QStringLiteral("second"));
        QCOMPARE(model.inputs()[0].input, QStringLiteral("first"));
        input->setPlainText(QStringLiteral("changed"));
        page.select(0);
        QCOMPARE(model.inputs()[1].input, QStringLiteral("changed"));
        QCOMPARE(model.inputs()[0].input, QStringLiteral("first"));
    }

    void aDeletedInputComesBackByUndo()
    {
        CustomInputModel model;
        model.setInputs({named("a", "1"), named("b", "2")});
        CustomInputPage page(&model);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        const QSignalSpy removed(&page, &CustomInputPage::removed);
        auto *list = child<QListView>(page, "customList");
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(removed[0][0].toString(), QStringLiteral("a"));
        QCOMPARE(model.rowCount(), 1);
        QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(child<QPlainTextEdit>(page, "customText")->toPlainText(), QStringLiteral("1"));
    }
};

QTEST_MAIN(CustomInputsTest)
#include "custom_inputs_test.moc"
