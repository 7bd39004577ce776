// The statement pane: forms, LaTeX, PDF, attachments, printing, copying.

#include "samples.h"

#include "documents/document_tools.h"
#include "panes/markdown_text.h"
#include "panes/pdf_view.h"
#include "panes/statement_forms.h"
#include "panes/statement_pane.h"
#include "panes/statement_print.h"
#include "panes/statement_view.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace assay::ide;

namespace {

void writePdf(const QString &file, const QStringList &pages)
{
    QPdfWriter writer(file);
    writer.setPageSize(QPageSize(QPageSize::A5));
    QPainter painter(&writer);
    painter.setFont(QFont(QStringLiteral("Noto Sans"), 14));
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0)
            writer.newPage();
        painter.drawText(QRectF(0, 0, writer.width(), writer.height() / 2), Qt::TextWordWrap,
                         pages[i]);
    }
}

AssignmentView withForms(const QTemporaryDir &folder)
{
    AssignmentView view;
    view.title = view.shortName = QStringLiteral("Sum");
    const auto form = [&](StatementForm::Kind kind, const char *language, const char *text,
                          const char *file) {
        view.statements.append({kind, QString::fromLatin1(language), QString::fromUtf8(text),
                                folder.filePath(QString::fromLatin1(file))});
    };
    form(StatementForm::Kind::Markdown, "en", "Add $a_i$.", "problem.en.md");
    form(StatementForm::Kind::Pdf, "en", "", "problem.en.pdf");
    form(StatementForm::Kind::Latex, "de", "Addiere $a$ und \\textbf{mehr}.", "problem.de.tex");
    return view;
}

QString textShown(const StatementPane &pane)
{
    const auto *view = pane.findChild<StatementView *>(QStringLiteral("statementText"));
    if (!view)
        return {};
    QTextCursor all(view->document());
    all.select(QTextCursor::Document);
    return FormulaObject::plainText(all);
}

} // namespace

class StatementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theChosenLanguageIsShownAndTold()
    {
        const QTemporaryDir folder;
        const AssignmentView view = withForms(folder);
        StatementPane pane;
        pane.resize(372, 600);
        pane.show();
        pane.setAssignment(view);
        QCOMPARE(textShown(pane), QStringLiteral("Add a_i."));
        const QSignalSpy chosen(&pane, &StatementPane::formChosen);
        auto *german = pane.findChild<QPushButton *>(QStringLiteral("statementForm/de/tex"));
        QVERIFY(german);
        QCOMPARE(german->text(), QStringLiteral("Deutsch"));
        german->click();
        QTRY_COMPARE(textShown(pane), QStringLiteral("Addiere a und mehr."));
        QCOMPARE(chosen.last().first().toString(), QStringLiteral("de/tex"));
        // What was chosen once is chosen for the next assignment, as far as it has it.
        pane.setAssignment(view, 0, QStringLiteral("de/md"));
        QCOMPARE(textShown(pane), QStringLiteral("Addiere a und mehr."));
        pane.setAssignment(view, 0, QStringLiteral("fr/md"));
        QCOMPARE(textShown(pane), QStringLiteral("Add a_i."));
        QCOMPARE(formLabel(view.statements, 1), QStringLiteral("English · PDF"));
        // One form needs no switch.
        pane.setAssignment(samples::stdioAssignment());
        QVERIFY(!pane.findChild<QWidget *>(QStringLiteral("statementForms")));
    }

    void pdfStatementsCanBeReadAndCopied()
    {
        const QTemporaryDir folder;
        writePdf(folder.filePath(QStringLiteral("problem.en.pdf")),
                 {QStringLiteral("First page"), QStringLiteral("Second page")});
        StatementPane pane;
        pane.resize(372, 400);
        pane.show();
        pane.setAssignment(withForms(folder), 0, QStringLiteral("en/pdf"));
        auto *pdf = pane.findChild<PdfView *>(QStringLiteral("statementPdf"));
        QVERIFY(pdf);
        QTRY_COMPARE_WITH_TIMEOUT(pdf->pageCount(), 2, 20'000);
        QVERIFY(pdf->accessibleDescription().contains(QStringLiteral("Second page")));
        QTRY_VERIFY(pdf->renderedPages() >= 1); // what is in view, no more
        QTest::qWait(50);
        QCOMPARE(pdf->renderedPages(), 1);
        pdf->selectAll();
        QTest::keySequence(pdf, QKeySequence::Copy);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("First page")));
        const int height = pdf->height();
        pane.findChild<QPushButton *>(QStringLiteral("pdfLarger"))->click();
        QVERIFY(pdf->height() > height);
        QCOMPARE(pdf->zoom(), 1.25);
        pane.findChild<QPushButton *>(QStringLiteral("pdfSmaller"))->click();
        QCOMPARE(pdf->height(), height);
        // It can go while pages are still drawn.
        pdf->zoomBy(3);
        pdf->grab();
        pane.clear();
    }

    void aDamagedPdfSaysSo()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("problem.en.pdf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.4 and then nothing");
        file.close();
        StatementPane pane;
        pane.show();
        pane.setAssignment(withForms(folder), 0, QStringLiteral("en/pdf"));
        QTRY_VERIFY(pane.findChild<QLabel *>(QStringLiteral("statementForeign")));
        const QSignalSpy link(&pane, &StatementPane::linkActivated);
        pane.findChild<QPushButton *>(QStringLiteral("openForeign"))->click();
        QCOMPARE(link.first().first().toUrl(), QUrl::fromLocalFile(file.fileName()));
    }

    void attachmentsAreOffered()
    {
        AssignmentView view = samples::stdioAssignment();
        view.attachments = {{QStringLiteral("tool.py"), QStringLiteral("/p/tool.py"), 2048, true},
                            {QStringLiteral("big.bin"), QStringLiteral("/p/big.bin"), 1, false}};
        StatementPane pane;
        pane.show();
        pane.setAssignment(view);
        const QSignalSpy save(&pane, &StatementPane::attachmentSaveRequested);
        const QSignalSpy open(&pane, &StatementPane::attachmentOpenRequested);
        const auto saves = pane.findChildren<QPushButton *>(QStringLiteral("attachmentSave"));
        const auto opens = pane.findChildren<QPushButton *>(QStringLiteral("attachmentOpen"));
        QCOMPARE(saves.size(), 2);
        QCOMPARE(opens.size(), 1); // only what the editor can show
        saves[1]->click();
        opens[0]->click();
        QCOMPARE(save.first().first().value<AttachmentView>().name, QStringLiteral("big.bin"));
        QCOMPARE(open.first().first().value<AttachmentView>().file, QStringLiteral("/p/tool.py"));
    }

    void copiedTextHoldsTheFormulas()
    {
        StatementView view;
        view.setStatement(QStringLiteral("Let $n \\le 10^5$ and\n\n$$\\frac{a}{b}$$\n"));
        view.selectAll();
        view.copy();
        QCOMPARE(QApplication::clipboard()->text().simplified(),
                 QStringLiteral("Let n ≤ 10^5 and a/b"));
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("n ≤ 10^5")));
    }

    void printedStatementsHoldAllOfThem()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("printed.pdf"));
        const AssignmentView view = samples::stdioAssignment();
        {
            QPdfWriter writer(file);
            writer.setPageSize(QPageSize(QPageSize::A4));
            printStatement(view, &view.statements.front(), writer);
        }
        QString problem;
        DocumentTools *tools = documentTools();
        QVERIFY(tools);
        const auto printed = tools->openPdf(file, problem);
        QVERIFY2(printed, qPrintable(problem));
        QString text;
        for (int page = 0; page < printed->pageCount(); ++page)
            for (const PdfDocument::Word &word : printed->words(page))
                text += word.text + u' ';
        for (const char *part : {"Longest quiet stretch", "How long is the longest one?", "group",
                                 "Sample 2", "4 5 3 9 8 8", "256 MiB"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), qPrintable(text));
        QCOMPARE(printed->pageCount(), 1);
        // As wide as the paper, not as a window's column.
        double right = 0;
        for (const PdfDocument::Word &word : printed->words(0))
            right = qMax(right, word.box.right());
        QVERIFY(right > printed->pageSize(0).width() * 0.7);
        // Nothing is drawn dark on dark.
        const QImage page = printed->render(0, 50);
        QVERIFY(qGray(page.pixel(page.width() / 2, 2)) > 250);
    }
};

QTEST_MAIN(StatementTest)
#include "statement_test.moc"
