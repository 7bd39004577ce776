#include "models/result_report.h"

#include "models/figures.h"
#include "models/result_model.h"
#include "theme/verdict_look.h"

#include <QCoreApplication>
#include <QMarginsF>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace assay::ide {

namespace {

struct Report {
    Q_DECLARE_TR_FUNCTIONS(assay::ide::ResultReport)
};

constexpr qsizetype mostText = 4000;

/// Printed on white, whatever the window looks like.
constexpr const char *style =
    "body{font-family:sans-serif;color:#1d2430;background:#ffffff;max-width:60em;margin:2em auto;"
    "padding:0 1em}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:4px 8px;"
    "border-bottom:1px solid #dfe3e8}th{color:#5c6675;font-weight:normal}pre{background:#f6f7f9;"
    "padding:8px;white-space:pre-wrap}.good{color:#1a7f37}.bad{color:#c3252f}.muted{color:#5c6675}";

QString cell(const QString &text, const char *tag = "td")
{
    return QStringLiteral("<%1>%2</%1>").arg(QLatin1String(tag), text.toHtmlEscaped());
}

QString block(const QString &heading, const QString &text)
{
    if (text.isEmpty())
        return {};
    QString shown = text.first(std::min(text.size(), mostText));
    if (shown.size() < text.size())
        shown += QLatin1Char('\n') + Report::tr("… and more");
    return QStringLiteral("<p class=\"muted\">%1</p><pre>%2</pre>\n")
        .arg(heading.toHtmlEscaped(), shown.toHtmlEscaped());
}

QString classOf(VerdictView verdict)
{
    return verdict == VerdictView::Accepted ? QStringLiteral("good")
           : verdict == VerdictView::WrongAnswer || verdict == VerdictView::RunTimeError
               ? QStringLiteral("bad")
               : QStringLiteral("muted");
}

QString tableRow(const ResultRow &row)
{
    return QStringLiteral("<tr>%1<td class=\"%2\">%3</td>%4%5%6</tr>\n")
        .arg(cell(row.label.isEmpty() ? row.test : row.label), classOf(row.verdict),
             verdictLook(row.verdict).word.toHtmlEscaped(),
             cell(row.figures ? timeText(row.cpuSeconds) : QString()),
             cell(row.figures ? memoryText(row.memoryBytes) : QString()),
             cell(row.whatHappened.simplified()));
}

bool hasDetails(const ResultRow &row)
{
    return row.verdict != VerdictView::Accepted &&
           !(row.expected + row.output + row.errorOutput + row.message).isEmpty();
}

QString details(const ResultRow &row)
{
    QString html = QStringLiteral("<h3>%1</h3>\n")
                       .arg((row.label.isEmpty() ? row.test : row.label).toHtmlEscaped());
    if (!row.whatHappened.isEmpty())
        html += QStringLiteral("<p>%1</p>\n").arg(row.whatHappened.toHtmlEscaped());
    html += block(Report::tr("Message"), row.message.trimmed());
    html += block(Report::tr("Expected"), row.expected);
    html += block(Report::tr("Output"), row.output);
    html += block(Report::tr("Error output"), row.errorOutput);
    return html;
}

QString head(const ResultReport &report)
{
    const RunSummary &summary = report.summary;
    QStringList facts;
    for (const QString &fact : {report.course, report.language, report.date})
        if (!fact.isEmpty())
            facts << fact;
    QString score =
        Report::tr("%1 of %2 tests passed").arg(summary.testsPassed).arg(summary.testsTotal);
    if (summary.scoring && summary.purpose == RunPurpose::Submit)
        score = Report::tr("%1 of %2 points")
                    .arg(scoreText(summary.score), scoreText(summary.maxScore)) +
                QStringLiteral(" · ") + score;
    return QStringLiteral("<h1>%1</h1>\n<p class=\"muted\">%2</p>\n<h2 class=\"%3\">%4</h2>\n"
                          "<p>%5</p>\n")
        .arg(summary.title.toHtmlEscaped(), facts.join(QStringLiteral(" · ")).toHtmlEscaped(),
             classOf(summary.verdict), verdictLook(summary.verdict).word.toHtmlEscaped(),
             score.toHtmlEscaped());
}

QString groupTable(const QVector<GroupOutcomeView> &groups)
{
    if (groups.isEmpty())
        return {};
    QString html = QStringLiteral("<table><tr>%1%2%3</tr>\n")
                       .arg(cell(Report::tr("Group"), "th"), cell(Report::tr("Verdict"), "th"),
                            cell(Report::tr("Points"), "th"));
    for (const GroupOutcomeView &outcome : groups)
        html += QStringLiteral("<tr>%1<td class=\"%2\">%3</td>%4</tr>\n")
                    .arg(cell(outcome.group.name), classOf(outcome.verdict),
                         verdictLook(outcome.verdict).word.toHtmlEscaped(),
                         cell(ResultModel::pointsText(outcome)));
    return html + QStringLiteral("</table>\n");
}

QString hiddenRow(const HiddenCounts &hidden)
{
    if (hidden.total <= 0)
        return {};
    const QString counts = ResultModel::hiddenCountsText(hidden);
    return QStringLiteral("<tr>%1%2%3%3%3</tr>\n")
        .arg(cell(Report::tr("hidden")), cell(counts), cell({}));
}

} // namespace

QString resultHtml(const ResultReport &report)
{
    QString html = QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
                                  "<title>%1</title><style>%2</style></head><body>\n")
                       .arg(report.summary.title.toHtmlEscaped(), QLatin1String(style));
    html += head(report);
    html += groupTable(report.summary.groups);
    html += QStringLiteral("<table><tr>");
    for (const QString &title : {Report::tr("Test"), Report::tr("Verdict"), Report::tr("Time"),
                                 Report::tr("Memory"), Report::tr("What happened")})
        html += cell(title, "th");
    html += QStringLiteral("</tr>\n");
    for (const ResultRow &row : report.rows)
        html += tableRow(row);
    html += hiddenRow(report.summary.hidden);
    html += QStringLiteral("</table>\n");
    if (!report.summary.note.isEmpty())
        html +=
            QStringLiteral("<p class=\"muted\">%1</p>\n").arg(report.summary.note.toHtmlEscaped());
    for (const ResultRow &row : report.rows)
        if (hasDetails(row))
            html += details(row);
    return html + QStringLiteral("</body></html>\n");
}

QString writeResult(const ResultReport &report, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Report::tr("%1 cannot be written: %2").arg(path, file.errorString());
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) {
        QPdfWriter writer(&file);
        writer.setTitle(report.summary.title);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout::Millimeter);
        QTextDocument document;
        document.setHtml(resultHtml(report));
        document.print(&writer);
    } else {
        file.write(resultHtml(report).toUtf8());
    }
    if (!file.commit())
        return Report::tr("%1 cannot be written: %2").arg(path, file.errorString());
    return {};
}

} // namespace assay::ide
