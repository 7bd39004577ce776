#include "panes/statement_pane.h"

#include "models/due_date.h"
#include "models/figures.h"
#include "panes/attachment_list.h"
#include "panes/flow_layout.h"
#include "panes/hint_list.h"
#include "panes/latex_text.h"
#include "panes/markdown_text.h"
#include "panes/pdf_view.h"
#include "panes/sample_card.h"
#include "panes/statement_forms.h"
#include "panes/statement_view.h"
#include "theme/theme.h"
#include "theme/verdict_look.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace assay::ide {

namespace {

constexpr int margin = 18;

QString visibilityWord(const GroupView &group)
{
    switch (group.visibility) {
    case VisibilityView::Shown: return StatementPane::tr("shown");
    case VisibilityView::VerdictOnly: return StatementPane::tr("verdicts only");
    case VisibilityView::Hidden: return StatementPane::tr("hidden");
    }
    Q_UNREACHABLE_RETURN({});
}

QLabel *makeLabel(const QString &text, const char *name, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel *makeQuietLabel(const QString &text, const char *name, QWidget *parent)
{
    QLabel *label = makeLabel(text, name, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

StatementPane::StatementPane(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("statementPane"));
    setAccessibleName(tr("Statement"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    verticalScrollBar()->setSingleStep(24);
    // Documents carry colours of their own making; the rest repaints by itself.
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        const int place = verticalScrollBar()->value();
        m_openedHints = openedHints();
        rebuild();
        verticalScrollBar()->setValue(place);
    });
    clear();
}

void StatementPane::setAssignment(const AssignmentView &view, int openedHints,
                                  const QString &formKey)
{
    m_view = view;
    m_form = preferredForm(view.statements, formKey);
    m_openedHints = openedHints;
    m_empty = false;
    rebuild();
    verticalScrollBar()->setValue(0);
}

void StatementPane::setEntryPoint(const QString &name)
{
    m_view.entryPoint = name;
    for (SampleCard *card : m_page->findChildren<SampleCard *>())
        card->setEntryPoint(name);
}

void StatementPane::clear()
{
    m_view = {};
    m_form = -1;
    m_empty = true;
    rebuild();
}

const StatementForm *StatementPane::form() const
{
    return m_form < 0 ? nullptr : &m_view.statements[m_form];
}

void StatementPane::chooseForm(int index)
{
    if (index == m_form)
        return;
    m_form = index;
    m_openedHints = openedHints();
    Q_EMIT formChosen(formKey(m_view.statements[index]));
    // The button that was pressed is inside: it must outlive its own signal.
    QMetaObject::invokeMethod(this, &StatementPane::rebuild, Qt::QueuedConnection);
}

int StatementPane::openedHints() const
{
    return m_hints ? m_hints->openedCount() : m_openedHints;
}

void StatementPane::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (m_page)
        m_page->setMaximumWidth(qMax(viewport()->width(), 0));
}

void StatementPane::rebuild()
{
    m_hints = nullptr;
    m_page = new QWidget;
    m_page->setObjectName(QStringLiteral("statementPage"));
    m_layout = new QVBoxLayout(m_page);
    m_layout->setContentsMargins(margin, 16, margin, 24);
    m_layout->setSpacing(0);
    if (m_empty) {
        m_layout->addWidget(makeQuietLabel(tr("Choose an assignment to read what it asks for."),
                                           "statementEmpty", m_page));
    } else {
        addHead();
        addForms();
        addStatement();
        addSamples();
        addGroups();
        addAttachments();
        addHints();
    }
    m_layout->addStretch(1);
    m_page->setMaximumWidth(viewport()->width());
    setWidget(m_page); // deletes the page before
}

QLabel *StatementPane::addHeading(const QString &text)
{
    QLabel *heading = makeLabel(text, "statementHeading", m_page);
    heading->setFont(Theme::font(1.0, QFont::DemiBold));
    m_layout->addSpacing(14);
    m_layout->addWidget(heading);
    m_layout->addSpacing(6);
    return heading;
}

void StatementPane::addHead()
{
    QLabel *title = makeLabel(m_view.title, "statementTitle", m_page);
    QFont font = Theme::font(1.45);
    font.setWeight(static_cast<QFont::Weight>(650));
    title->setFont(font);
    m_layout->addWidget(title);
    QStringList facts;
    if (m_view.difficulty > 0)
        facts << difficultyDots(m_view.difficulty) + QChar(QChar::Nbsp) +
                     difficultyWord(m_view.difficulty);
    if (!m_view.timeLimit.isEmpty())
        facts << m_view.timeLimit;
    if (!m_view.memoryLimit.isEmpty())
        facts << m_view.memoryLimit;
    if (m_view.scoring)
        facts << tr("%1 points").arg(scoreText(m_view.maxScore));
    if (m_view.dueMs != 0)
        facts << dueText(m_view.dueMs);
    m_layout->addSpacing(4);
    QLabel *meta = makeQuietLabel(facts.join(QStringLiteral("\u2003")), "statementMeta", m_page);
    meta->setFont(Theme::font(0.92));
    meta->setToolTip(m_view.dueMs != 0 ? dueTextLong(m_view.dueMs)
                                       : tr("Difficulty, time limit, memory limit and points"));
    meta->setVisible(!facts.isEmpty());
    m_layout->addWidget(meta);
    for (const QString &note : m_view.notes) {
        m_layout->addSpacing(6);
        m_layout->addWidget(makeQuietLabel(note, "statementNote", m_page));
    }
    m_layout->addSpacing(10);
}

void StatementPane::addForms()
{
    if (m_view.statements.size() < 2)
        return;
    auto *row = new QWidget(m_page);
    row->setObjectName(QStringLiteral("statementForms"));
    row->setAccessibleName(tr("Language of the statement"));
    auto *flow = new FlowLayout(row);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(6);
    for (int i = 0; i < m_view.statements.size(); ++i) {
        auto *chip = new QPushButton(formLabel(m_view.statements, i), row);
        chip->setObjectName(QStringLiteral("statementForm/") + formKey(m_view.statements[i]));
        chip->setProperty("look", QStringLiteral("chip"));
        chip->setFont(Theme::font(0.84));
        chip->setCheckable(true);
        chip->setAutoExclusive(true);
        chip->setChecked(i == m_form);
        connect(chip, &QPushButton::clicked, this, [this, i] { chooseForm(i); });
        flow->addWidget(chip);
    }
    m_layout->addWidget(row);
    m_layout->addSpacing(10);
}

void StatementPane::addStatement()
{
    const StatementForm *shown = form();
    if (!shown) {
        m_layout->addWidget(
            makeQuietLabel(tr("This assignment has no statement."), "statementMissing", m_page));
        return;
    }
    if (shown->kind == StatementForm::Kind::Pdf)
        addPdf(*shown);
    else
        addText(*shown);
}

void StatementPane::addText(const StatementForm &form)
{
    auto *view = new StatementView(m_page);
    view->setObjectName(QStringLiteral("statementText"));
    view->setAccessibleName(tr("What is asked"));
    view->setFolder(QFileInfo(form.file).path());
    if (form.kind == StatementForm::Kind::Latex)
        view->setStatement(latexToMarkdown(form.text));
    else
        view->setStatement(splitFormulas(withoutPaneParts(form.text, m_view.title)));
    connect(view, &QTextBrowser::anchorClicked, this, &StatementPane::linkActivated);
    m_layout->addWidget(view);
}

void StatementPane::addPdf(const StatementForm &form)
{
    auto *box = new QWidget(m_page);
    box->setObjectName(QStringLiteral("statementPdfBox"));
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *view = new PdfView(box);
    view->setObjectName(QStringLiteral("statementPdf"));
    view->setAccessibleName(tr("What is asked"));
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    const auto addButton = [&](const QString &text, const char *name, const QString &spoken) {
        auto *button = new QPushButton(text, box);
        button->setObjectName(QString::fromLatin1(name));
        button->setProperty("look", QStringLiteral("link"));
        button->setAccessibleName(spoken);
        button->setToolTip(spoken);
        row->addWidget(button);
        return button;
    };
    constexpr double step = 1.25;
    connect(addButton(QStringLiteral("−"), "pdfSmaller", tr("Smaller pages")),
            &QPushButton::clicked, view, [view] { view->zoomBy(1 / step); });
    connect(addButton(QStringLiteral("+"), "pdfLarger", tr("Larger pages")), &QPushButton::clicked,
            view, [view] { view->zoomBy(step); });
    row->addStretch(1);
    connect(addButton(tr("Open elsewhere"), "openStatement",
                      tr("Open the statement in another program")),
            &QPushButton::clicked, this,
            [this, file = form.file] { Q_EMIT linkActivated(QUrl::fromLocalFile(file)); });
    layout->addLayout(row);
    layout->addWidget(view);
    m_layout->addWidget(box);
    connect(view, &PdfView::failed, this, [this, box, form](const QString &why) {
        // In its place, which the samples stand below.
        box->hide();
        QWidget *instead = makeForeign(form, why);
        m_layout->insertWidget(m_layout->indexOf(box), instead);
    });
    view->load(form.file);
}

QWidget *StatementPane::makeForeign(const StatementForm &form, const QString &why)
{
    auto *box = new QWidget(m_page);
    box->setObjectName(QStringLiteral("statementForeignBox"));
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const QString name = QFileInfo(form.file).fileName();
    layout->addWidget(makeQuietLabel(tr("The statement %1 cannot be shown here. %2").arg(name, why),
                                     "statementForeign", box));
    auto *button = new QPushButton(tr("Open %1").arg(name), box);
    button->setObjectName(QStringLiteral("openForeign"));
    connect(button, &QPushButton::clicked, this,
            [this, file = form.file] { Q_EMIT linkActivated(QUrl::fromLocalFile(file)); });
    layout->addWidget(button, 0, Qt::AlignLeft);
    return box;
}

void StatementPane::addSamples()
{
    for (const SampleView &sample : m_view.samples) {
        addHeading(sample.label);
        if (!sample.description.isEmpty()) {
            m_layout->addWidget(makeQuietLabel(sample.description, "sampleDescription", m_page));
            m_layout->addSpacing(6);
        }
        auto *card = new SampleCard(sample, m_view.kind, m_view.entryPoint, m_page);
        connect(card, &SampleCard::runRequested, this,
                [this, name = sample.name] { Q_EMIT runSample(name); });
        m_layout->addWidget(card);
        if (sample.truncated) {
            QLabel *note =
                makeQuietLabel(tr("Only the beginning is shown; the run uses all of it."),
                               "sampleTruncated", m_page);
            note->setFont(Theme::font(0.88));
            m_layout->addSpacing(4);
            m_layout->addWidget(note);
        }
    }
}

void StatementPane::addGroups()
{
    QVector<GroupView> scored;
    for (const GroupView &group : m_view.groups)
        if (group.points > 0)
            scored << group;
    if (scored.isEmpty())
        return;
    addHeading(tr("Groups"));
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(2, 3);
    for (int row = 0; row < scored.size(); ++row) {
        const GroupView &group = scored[row];
        QString about = visibilityWord(group);
        if (group.tests > 0)
            about = tr("%n tests", nullptr, group.tests) + QStringLiteral(", ") + about;
        grid->addWidget(makeLabel(group.name, "groupName", m_page), row, 0);
        QLabel *points =
            makeLabel(tr("%1 points").arg(scoreText(group.points)), "groupPoints", m_page);
        points->setWordWrap(false);
        grid->addWidget(points, row, 1);
        QLabel *words = makeQuietLabel(about, "groupVisibility", m_page);
        grid->addWidget(words, row, 2);
    }
    m_layout->addLayout(grid);
}

void StatementPane::addAttachments()
{
    if (m_view.attachments.isEmpty())
        return;
    addHeading(tr("Files"));
    auto *list = new AttachmentList(m_view.attachments, m_page);
    connect(list, &AttachmentList::saveRequested, this, &StatementPane::attachmentSaveRequested);
    connect(list, &AttachmentList::openRequested, this, &StatementPane::attachmentOpenRequested);
    m_layout->addWidget(list);
}

void StatementPane::addHints()
{
    if (m_view.hints.isEmpty())
        return;
    m_layout->addSpacing(18);
    m_hints = new HintList(m_view.hints, m_openedHints, m_page);
    connect(m_hints, &HintList::opened, this, &StatementPane::hintOpened);
    m_layout->addWidget(m_hints);
}

} // namespace assay::ide
