#include "pages/help/about_page.h"

#include "theme/theme.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSysInfo>
#include <QTextBrowser>
#include <Qsci/qsciglobal.h>
#include <ksyntaxhighlighting_version.h>

namespace assay::ide {

namespace {

struct Part {
    QString name;
    QString version;
};

QVector<Part> parts()
{
    return {
        {QStringLiteral("Assay"), QCoreApplication::applicationVersion()},
        {QStringLiteral("Qt"), QString::fromLatin1(qVersion())},
        {QStringLiteral("QScintilla"), QStringLiteral(QSCINTILLA_VERSION_STR)},
        {QStringLiteral("KSyntaxHighlighting"), QStringLiteral(KSYNTAXHIGHLIGHTING_VERSION_STRING)},
        {QStringLiteral("System"), QSysInfo::prettyProductName()},
        {QStringLiteral("Kernel"),
         QSysInfo::kernelType() + QLatin1Char(' ') + QSysInfo::kernelVersion()},
        {QStringLiteral("Processor"), QSysInfo::currentCpuArchitecture()},
        {QStringLiteral("Platform"), QGuiApplication::platformName()},
    };
}

/// The same words as `assay doctor` prints.
const char *stateCode(DoctorFinding::State state)
{
    switch (state) {
    case DoctorFinding::State::Holds: return "holds";
    case DoctorFinding::State::Weaker: return "weaker";
    case DoctorFinding::State::Missing: return "missing";
    }
    return "";
}

QString stateWord(DoctorFinding::State state)
{
    switch (state) {
    case DoctorFinding::State::Holds: return AboutPage::tr("✓ there");
    case DoctorFinding::State::Weaker: return AboutPage::tr("◐ weaker");
    case DoctorFinding::State::Missing: return AboutPage::tr("– missing");
    }
    return {};
}

QString partWord(const QString &part)
{
    if (part == QLatin1String("sandbox"))
        return AboutPage::tr("Sandbox");
    if (part == QLatin1String("language"))
        return AboutPage::tr("Languages");
    if (part == QLatin1String("folder"))
        return AboutPage::tr("Folders");
    return part;
}

QString row(const QString &first, const QString &second, const QString &third = {})
{
    const auto cell = [](const QString &text) {
        return QStringLiteral("<td style='padding: 2px 16px 2px 0'>%1</td>")
            .arg(text.toHtmlEscaped());
    };
    return QStringLiteral("<tr>") + cell(first) + cell(second) + cell(third) +
           QStringLiteral("</tr>");
}

QString heading(const QString &text)
{
    return QStringLiteral("<h3>%1</h3>").arg(text.toHtmlEscaped());
}

} // namespace

AboutPage::AboutPage(QWidget *parent)
    : Page(QStringLiteral("aboutPage"), tr("About Assay"), parent),
      m_text(new QTextBrowser(this))
{
    auto *copy = new QPushButton(tr("Copy for a report"), this);
    copy->setObjectName(QStringLiteral("aboutCopy"));
    copy->setToolTip(tr("Copies versions and findings as text"));
    head()->addWidget(copy);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(plainReport()); });
    m_text->setObjectName(QStringLiteral("aboutText"));
    m_text->setAccessibleName(tr("Versions and findings"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(20);
    setContent(m_text);
    connect(&Theme::instance(), &Theme::changed, this, &AboutPage::showAll);
}

void AboutPage::refresh()
{
    if (!m_asking) {
        m_asking = true;
        m_doctor = {};
        askDoctor(this, [this](const DoctorReport &report) {
            m_asking = false;
            m_doctor = report;
            showAll();
        });
    }
    showAll();
}

QWidget *AboutPage::firstFocus()
{
    return m_text;
}

void AboutPage::showAll()
{
    QString html = QStringLiteral("<p>%1</p><p>%2</p>")
                       .arg(tr("Assay lets you write programs for assignments and judges them on "
                               "your own computer, in a sandbox.")
                                .toHtmlEscaped(),
                            tr("Free software under the GNU General Public License, version 3 or "
                               "later; it comes without any warranty.")
                                .toHtmlEscaped());
    html += heading(tr("Versions")) + QStringLiteral("<table>");
    for (const Part &part : parts())
        html += row(part.name, part.version);
    html += QStringLiteral("</table>") + heading(tr("This computer"));
    if (m_asking)
        html += QStringLiteral("<p>%1</p>").arg(tr("Being examined …").toHtmlEscaped());
    if (!m_doctor.problem.isEmpty())
        html += QStringLiteral("<p>%1</p>").arg(m_doctor.problem.toHtmlEscaped());
    QString part;
    for (const DoctorFinding &finding : m_doctor.findings) {
        if (finding.part != part)
            html += (part.isEmpty() ? QString() : QStringLiteral("</table>")) +
                    QStringLiteral("<p><b>%1</b></p><table>")
                        .arg(partWord(finding.part).toHtmlEscaped());
        part = finding.part;
        html += row(finding.name, stateWord(finding.state), finding.why);
    }
    if (!part.isEmpty())
        html += QStringLiteral("</table>");
    m_text->setHtml(html);
    m_text->document()->setDocumentMargin(20);
}

QString AboutPage::plainReport() const
{
    QString text;
    for (const Part &part : parts())
        text += part.name + QStringLiteral(": ") + part.version + QLatin1Char('\n');
    for (const DoctorFinding &finding : m_doctor.findings) {
        text += finding.part + QLatin1Char(' ') + finding.name + QStringLiteral(": ") +
                QString::fromLatin1(stateCode(finding.state));
        if (!finding.why.isEmpty())
            text += QStringLiteral(" (") + finding.why + QLatin1Char(')');
        text += QLatin1Char('\n');
    }
    return text;
}

} // namespace assay::ide
