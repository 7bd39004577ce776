#include "panes/statement_print.h"

#include "models/figures.h"
#include "panes/latex_text.h"
#include "panes/markdown_text.h"
#include "panes/sample_card.h"
#include "panes/statement_images.h"
#include "theme/verdict_look.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextBlock>
#include <QTextTable>

#include <cmath>

namespace assay::ide {

namespace {

struct StatementPrint {
    Q_DECLARE_TR_FUNCTIONS(StatementPrint)
};

constexpr double screenDots = 96; ///< the document is set as for a screen and enlarged

void addHeading(QTextCursor &cursor, const QString &text, double factor)
{
    QTextBlockFormat block;
    block.setTopMargin(12);
    block.setBottomMargin(4);
    QTextCharFormat letters;
    letters.setFont(Theme::font(factor, QFont::DemiBold));
    cursor.insertBlock(block, letters);
    cursor.insertText(text);
}

void addLine(QTextCursor &cursor, const QString &text)
{
    QTextBlockFormat block;
    block.setBottomMargin(8);
    QTextCharFormat letters;
    letters.setFont(Theme::font());
    cursor.insertBlock(block, letters);
    cursor.insertText(text);
}

QString factsOf(const AssignmentView &assignment)
{
    QStringList facts;
    if (assignment.difficulty > 0)
        facts << difficultyWord(assignment.difficulty);
    for (const QString &limit : {assignment.timeLimit, assignment.memoryLimit})
        if (!limit.isEmpty())
            facts << limit;
    if (assignment.scoring)
        facts << StatementPrint::tr("%1 points").arg(scoreText(assignment.maxScore));
    return facts.join(QStringLiteral(" · "));
}

void addSamples(QTextCursor &cursor, const AssignmentView &assignment)
{
    QTextTableFormat format;
    format.setBorder(0.5);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderCollapse(true);
    format.setCellPadding(4);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints({QTextLength(QTextLength::PercentageLength, 50),
                                      QTextLength(QTextLength::PercentageLength, 50)});
    QTextCharFormat code;
    code.setFont(Theme::codeFont(0.9));
    const bool call = assignment.kind == AssignmentKindView::Function;
    for (const SampleView &sample : assignment.samples) {
        addHeading(cursor, sample.label, 1.0);
        if (!sample.description.isEmpty())
            addLine(cursor, sample.description);
        QTextTable *table = cursor.insertTable(1, 2, format);
        const QString input = call && !assignment.entryPoint.isEmpty()
                                  ? callText(assignment.entryPoint, sample.input)
                                  : sample.input;
        table->cellAt(0, 0).firstCursorPosition().insertText(input.trimmed(), code);
        table->cellAt(0, 1).firstCursorPosition().insertText(sample.output.trimmed(), code);
        cursor.movePosition(QTextCursor::End);
    }
}

void fill(QTextDocument &document, const AssignmentView &assignment, const StatementForm *form)
{
    const Tokens tokens = lightTokens();
    if (form) {
        const SplitMarkdown text =
            form->kind == StatementForm::Kind::Latex
                ? latexToMarkdown(form->text)
                : splitFormulas(withoutPaneParts(form->text, assignment.title));
        setStatementMarkdown(document, text, tokens);
    } else {
        document.setDefaultFont(Theme::font());
        document.setDocumentMargin(0);
    }
    QTextCursor cursor(&document);
    QTextBlockFormat before = cursor.blockFormat();
    QTextCharFormat letters = cursor.charFormat();
    cursor.insertBlock(before, letters);
    cursor.movePosition(QTextCursor::Start);
    cursor.setBlockFormat({});
    QTextCharFormat title;
    title.setFont(Theme::font(1.6, QFont::DemiBold));
    cursor.insertText(assignment.title, title);
    if (const QString facts = factsOf(assignment); !facts.isEmpty())
        addLine(cursor, facts);
    cursor.movePosition(QTextCursor::End);
    addSamples(cursor, assignment);
}

} // namespace

void printStatement(const AssignmentView &assignment, const StatementForm *form,
                    QPagedPaintDevice &device)
{
    StatementDocument document(form ? QFileInfo(form->file).path() : QString());
    fill(document, assignment, form);
    QPainter painter(&device);
    if (!painter.isActive())
        return;
    const double scale = painter.device()->logicalDpiX() / screenDots;
    const QSizeF page(painter.device()->width() / scale, painter.device()->height() / scale);
    fitStatementImages(document, static_cast<int>(page.width()));
    document.setPageSize(page);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    const int pages = document.pageCount();
    for (int number = 0; number < pages; ++number) {
        if (number > 0)
            device.newPage();
        painter.save();
        painter.scale(scale, scale);
        painter.translate(0, -number * page.height());
        context.clip = QRectF(QPointF(0, number * page.height()), page);
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
    }
}

} // namespace assay::ide
