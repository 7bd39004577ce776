// Draws the panes with made-up contents, light and dark, into the folder given: to be looked at.
// Run with QT_QPA_PLATFORM=offscreen; QT_SCALE_FACTOR=2 for a sharp screen. A second argument
// "long" makes every text a third longer, as in German; "mirrored" lays all out from right to left.

#include "samples.h"

#include "models/assignment_model.h"
#include "panes/browser_pane.h"
#include "panes/results_pane.h"
#include "panes/statement_pane.h"
#include "theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QLineEdit>
#include <QTest>
#include <QTranslator>

using namespace assay::ide;

namespace {

/// Stands in for a language of long words.
class LongTexts : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        const QString original = QString::fromUtf8(text);
        return original + QStringLiteral("ungsvorgang").left(original.size() / 3 + 1);
    }
};

QString folder;
QString suffix;

void save(QWidget &widget, const QString &name, QSize size)
{
    widget.resize(size);
    widget.show();
    QTest::qWait(60);
    widget.grab().save(folder + u'/' + name + suffix + QStringLiteral(".png"));
    widget.hide();
}

void drawBrowser()
{
    AssignmentModel model;
    BrowserPane browser(&model);
    save(browser, QStringLiteral("browser-empty"), {236, 400});
    model.setEntries(samples::assignments());
    LanguageView cpp;
    cpp.id = QStringLiteral("cpp");
    cpp.name = QStringLiteral("C++23 (GCC)");
    browser.setLanguages({cpp});
    browser.setCurrent(
        model.index(3, 0, model.index(0, 0)).data(AssignmentModel::PathRole).toString());
    save(browser, QStringLiteral("browser"), {236, 560});
    browser.focusSearch();
    browser.findChild<QLineEdit *>(QStringLiteral("assignmentSearch"))
        ->setText(QStringLiteral("nothing like it"));
    save(browser, QStringLiteral("browser-none"), {236, 300});
}

void drawStatement()
{
    StatementPane statement;
    save(statement, QStringLiteral("statement-empty"), {372, 200});
    statement.setAssignment(samples::stdioAssignment(), 1);
    save(statement, QStringLiteral("statement"), {372, 1240});
    statement.setAssignment(samples::functionAssignment());
    save(statement, QStringLiteral("statement-function"), {372, 460});
    statement.setAssignment(samples::sqlAssignment());
    save(statement, QStringLiteral("statement-sql"), {372, 560});
}

void drawResults()
{
    ResultsPane results;
    const QSize size(830, 330);
    save(results, QStringLiteral("results-empty"), size);
    results.begin(samples::runningSummary(), samples::expectedRows(), {0, 12, false});
    results.setRows(samples::finishedRows().mid(0, 3));
    save(results, QStringLiteral("results-running"), size);
    results.setRows(samples::finishedRows());
    results.setSummary(samples::finishedSummary());
    save(results, QStringLiteral("results"), size);
    RunSummary failed = samples::finishedSummary();
    failed.verdict = VerdictView::CompileError;
    results.setSummary(failed);
    results.showCompileFailure(samples::compileLog(), samples::diagnostics());
    save(results, QStringLiteral("results-compile"), size);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QDir::currentPath();
    QDir().mkpath(folder);
    LongTexts longTexts;
    const QString variant = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    if (variant == QLatin1String("long"))
        QCoreApplication::installTranslator(&longTexts);
    if (variant == QLatin1String("mirrored"))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        QApplication::setFont(QFont(QStringLiteral("Inter"), 10));
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        Theme::apply(application, scheme);
        suffix = scheme == Scheme::Light ? QStringLiteral("-light") : QStringLiteral("-dark");
        drawBrowser();
        drawStatement();
        drawResults();
    }
    return 0;
}
