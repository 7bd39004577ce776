#include "stress/stress_page.h"

#include "editor/code_editor.h"
#include "panes/text_box.h"
#include "stress/tool_beginnings.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "theme/verdict_look.h"

#include <QAccessible>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace assay::ide {

namespace {

enum Page { GeneratorPage, BruteForcePage, FoundPage };

QLabel *mutedLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(Theme::font(0.88));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

StressPage::StressPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("stressPage"));
    setAccessibleName(tr("Stress test"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_body = new QWidget(this);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(buildHead());
    m_stack = new QStackedWidget(m_body);
    m_generator = buildTool("stressGenerator", tr("Prints an input for the seed it is given"));
    m_bruteForce = buildTool("stressBruteForce",
                             tr("Reads the input and prints a right answer, however slow"));
    m_stack->addWidget(m_generator.page);
    m_stack->addWidget(m_bruteForce.page);
    m_stack->addWidget(buildFound());
    body->addWidget(m_stack, 1);
    layout->addWidget(m_body, 1);
    m_refusal = mutedLabel({}, this);
    m_refusal->setObjectName(QStringLiteral("stressRefusal"));
    m_refusal->setAlignment(Qt::AlignCenter);
    m_refusal->setWordWrap(true);
    m_refusal->setMargin(24);
    m_refusal->hide();
    layout->addWidget(m_refusal, 1);
    connect(m_generator.language, &QComboBox::activated, this,
            [this] { showLanguage(m_generator, true); });
    connect(m_bruteForce.language, &QComboBox::activated, this,
            [this] { showLanguage(m_bruteForce, false); });
    showState({}, false);
}

QWidget *StressPage::buildHead()
{
    auto *head = new QWidget(m_body);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(6, 4, 14, 4);
    row->setSpacing(8);
    m_tabs = new QTabBar(head);
    m_tabs->setObjectName(QStringLiteral("stressTabs"));
    m_tabs->setAccessibleName(tr("Programs and what was found"));
    m_tabs->setProperty("look", QStringLiteral("underline"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Generator"));
    m_tabs->addTab(tr("Brute force"));
    m_tabs->addTab(tr("Found"));
    m_tabs->setTabVisible(FoundPage, false);
    connect(m_tabs, &QTabBar::currentChanged, this,
            [this](int page) { m_stack->setCurrentIndex(page); });
    row->addWidget(m_tabs);
    m_state = new QLabel(head);
    m_state->setObjectName(QStringLiteral("stressState"));
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_state->setMinimumWidth(1);
    row->addWidget(m_state, 1);
    m_seedLabel = mutedLabel(tr("First seed"), head);
    row->addWidget(m_seedLabel);
    m_seed = new QSpinBox(head);
    m_seed->setObjectName(QStringLiteral("stressSeed"));
    m_seed->setAccessibleName(tr("First seed"));
    m_seed->setRange(1, std::numeric_limits<int>::max());
    m_seedLabel->setBuddy(m_seed);
    row->addWidget(m_seed);
    m_start = new QPushButton(head);
    m_start->setObjectName(QStringLiteral("stressStart"));
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (m_running)
            Q_EMIT stopRequested();
        else if (hasBothTools())
            Q_EMIT startRequested(static_cast<quint64>(m_seed->value()));
    });
    row->addWidget(m_start);
    return head;
}

StressPage::Tool StressPage::buildTool(const char *name, const QString &hint)
{
    Tool tool;
    const QString prefix = QString::fromLatin1(name);
    tool.page = new QWidget(m_stack);
    auto *column = new QVBoxLayout(tool.page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(14, 2, 14, 4);
    row->addWidget(mutedLabel(hint, tool.page), 1);
    tool.language = new QComboBox(tool.page);
    tool.language->setObjectName(prefix + QStringLiteral("Language"));
    tool.language->setAccessibleName(tr("Language"));
    row->addWidget(tool.language);
    column->addLayout(row);
    tool.editor = new CodeEditor(tool.page);
    tool.editor->setObjectName(prefix + QStringLiteral("Editor"));
    tool.editor->setAccessibleName(hint);
    connect(tool.editor, &QsciScintilla::textChanged, this, [this] {
        if (!m_filling)
            Q_EMIT toolsEdited();
    });
    column->addWidget(tool.editor, 1);
    return tool;
}

bool StressPage::hasBothTools()
{
    const bool generator = !m_generator.editor->contents().trimmed().isEmpty();
    const bool bruteForce = !m_bruteForce.editor->contents().trimmed().isEmpty();
    if (generator && bruteForce)
        return true;
    m_tabs->setCurrentIndex(generator ? BruteForcePage : GeneratorPage);
    showState(generator ? tr("Write a brute force first: simple, right and slow is enough.")
                        : tr("Write a generator first: it prints an input for a seed."),
              false);
    return false;
}

QWidget *StressPage::buildFound()
{
    auto *area = new QScrollArea(m_stack);
    area->setObjectName(QStringLiteral("stressFound"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    auto *page = new QWidget(area);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(14, 6, 14, 10);
    column->setSpacing(8);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    m_sentence = new QLabel(page);
    m_sentence->setObjectName(QStringLiteral("stressSentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    top->addWidget(m_sentence, 1);
    m_compare = new QPushButton(tr("Compare"), page);
    m_compare->setObjectName(QStringLiteral("stressCompare"));
    connect(m_compare, &QPushButton::clicked, this, [this] {
        Q_EMIT compareRequested(tr("Seed %1").arg(m_outcome.seed), m_outcome.answer,
                                m_outcome.result.output);
    });
    top->addWidget(m_compare, 0, Qt::AlignTop);
    m_keep = new QPushButton(themeIcon(QStringLiteral("add")), tr("Keep as my test"), page);
    m_keep->setObjectName(QStringLiteral("stressKeep"));
    connect(m_keep, &QPushButton::clicked, this, [this] {
        CustomInputView input;
        input.name = tr("Seed %1").arg(m_outcome.seed);
        input.input = m_outcome.input;
        input.answer = m_outcome.answer;
        input.answerKnown = true;
        Q_EMIT keepRequested(input);
    });
    top->addWidget(m_keep, 0, Qt::AlignTop);
    column->addLayout(top);
    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(8);
    m_input = new TextBox(tr("Input"), QStringLiteral("stressInput"), page);
    m_input->addCopyButton();
    m_answer = new TextBox(tr("Brute force"), QStringLiteral("stressAnswer"), page);
    m_output = new TextBox(tr("Your program"), QStringLiteral("stressOutput"), page);
    for (TextBox *box : {m_input, m_answer, m_output})
        boxes->addWidget(box, 1);
    column->addLayout(boxes);
    m_errors = new TextBox(tr("Error output"), QStringLiteral("stressErrors"), page);
    column->addWidget(m_errors);
    column->addStretch(1);
    area->setWidget(page);
    return area;
}

void StressPage::setLanguages(const QVector<LanguageView> &languages)
{
    if (m_languages.size() == languages.size() &&
        std::ranges::equal(m_languages, languages, {}, &LanguageView::id, &LanguageView::id))
        return;
    m_languages = languages;
    for (const Tool &tool : {m_generator, m_bruteForce}) {
        const QString current = tool.language->currentData().toString();
        tool.language->clear();
        for (const LanguageView &language : m_languages)
            tool.language->addItem(language.name, language.id);
        tool.language->setCurrentIndex(std::max(0, tool.language->findData(current)));
    }
}

void StressPage::setOptions(const EditorOptions &options)
{
    m_generator.editor->setOptions(options);
    m_bruteForce.editor->setOptions(options);
}

const LanguageView *StressPage::languageOf(const QString &id) const
{
    const auto found = std::ranges::find(m_languages, id, &LanguageView::id);
    return found == m_languages.end() ? nullptr : &*found;
}

void StressPage::setTools(const StressToolsView &tools)
{
    setTool(m_generator, tools.generator, true);
    setTool(m_bruteForce, tools.bruteForce, false);
    m_tabs->setTabVisible(FoundPage, false);
    m_tabs->setCurrentIndex(GeneratorPage);
    showState({}, false);
}

void StressPage::setTool(Tool &tool, const StressToolView &view, bool generator)
{
    QString id = view.languageId;
    if (!languageOf(id)) // short programs are shortest in Python
        id = languageOf(QStringLiteral("python")) ? QStringLiteral("python")
             : m_languages.isEmpty()              ? QString()
                                                  : m_languages.front().id;
    tool.language->setCurrentIndex(std::max(0, tool.language->findData(id)));
    m_filling = true;
    tool.editor->setContents(view.source);
    tool.untouched.clear();
    m_filling = false;
    showLanguage(tool, generator);
}

void StressPage::showLanguage(Tool &tool, bool generator)
{
    const LanguageView *language = languageOf(tool.language->currentData().toString());
    if (!language)
        return;
    tool.editor->setLanguage(*language);
    const QString text = tool.editor->contents();
    if (!text.isEmpty() && text != tool.untouched) {
        Q_EMIT toolsEdited();
        return;
    }
    m_filling = true;
    tool.untouched = generator ? generatorBeginning(language->id) : QString();
    tool.editor->setContents(tool.untouched);
    m_filling = false;
}

StressToolView StressPage::toolOf(const Tool &tool) const
{
    return {tool.language->currentData().toString(), tool.editor->contents()};
}

StressToolsView StressPage::tools() const
{
    return {toolOf(m_generator), toolOf(m_bruteForce)};
}

void StressPage::setStartEnabled(bool enabled)
{
    m_startEnabled = enabled;
    m_start->setEnabled(m_running || enabled);
}

void StressPage::setRefusal(const QString &sentence)
{
    m_refusal->setText(sentence);
    m_refusal->setVisible(!sentence.isEmpty());
    m_body->setVisible(sentence.isEmpty());
}

void StressPage::showState(const QString &text, bool running)
{
    m_running = running;
    m_state->setText(text);
    m_state->setToolTip(text);
    m_start->setText(running ? tr("Stop") : tr("Start"));
    m_start->setIcon(themeIcon(running ? QStringLiteral("cancel") : QStringLiteral("run")));
    m_start->setToolTip(running ? tr("Stop the stress test")
                                : tr("Look for an input on which your program is wrong"));
    m_start->setEnabled(running || m_startEnabled);
    m_seed->setVisible(!running);
    m_seedLabel->setVisible(!running);
}

void StressPage::showRunning()
{
    m_clock.start();
    m_rounds = 0;
    m_tabs->setTabVisible(FoundPage, false);
    showState(tr("Compiling"), true);
}

void StressPage::showProgress(quint64 rounds, quint64 seed)
{
    if (!m_running)
        return;
    m_rounds = rounds;
    const double seconds = std::max(0.001, static_cast<double>(m_clock.elapsed()) / 1000);
    const QLocale locale;
    showState(tr("%1 inputs in agreement · seed %2 · %3 per second")
                  .arg(locale.toString(rounds), locale.toString(seed),
                       locale.toString(static_cast<double>(rounds) / seconds, 'f', 0)),
              true);
}

QString StressPage::sentenceOf(const StressOutcomeView &outcome) const
{
    const QString which = outcome.part == StressPartView::Generator    ? tr("The generator")
                          : outcome.part == StressPartView::BruteForce ? tr("The brute force")
                                                                       : tr("Your program");
    const QString verdict = verdictLook(outcome.result.verdict).word;
    const QString what =
        outcome.result.whatHappened.isEmpty()
            ? verdict
            : tr("%1, %2", "verdict, what happened").arg(verdict, outcome.result.whatHappened);
    switch (outcome.end) {
    case StressOutcomeView::End::NotCompiled:
        return tr("%1 does not compile. %2", "which program, message")
            .arg(which, outcome.compile.diagnostics.isEmpty()
                            ? outcome.compile.log.section(QLatin1Char('\n'), 0, 0)
                            : tr("Line %1: %2")
                                  .arg(outcome.compile.diagnostics.front().line)
                                  .arg(outcome.compile.diagnostics.front().message));
    case StressOutcomeView::End::ToolFailed:
        if (outcome.result.verdict == VerdictView::Accepted)
            return tr("%1 printed nothing for seed %2. It must print an input.")
                .arg(which)
                .arg(outcome.seed);
        return tr("%1 failed for seed %2: %3.").arg(which).arg(outcome.seed).arg(what);
    case StressOutcomeView::End::Found: break;
    }
    return tr("Seed %1: %2. %n inputs before it were in agreement.", nullptr,
              static_cast<int>(std::min<quint64>(outcome.rounds, 1'000'000'000)))
        .arg(outcome.seed)
        .arg(what);
}

void StressPage::showOutcome(const StressOutcomeView &outcome)
{
    m_outcome = outcome;
    const bool found = outcome.end == StressOutcomeView::End::Found;
    const QString sentence = sentenceOf(outcome);
    m_sentence->setText(sentence);
    m_keep->setVisible(found);
    m_compare->setVisible(found && outcome.result.verdict == VerdictView::WrongAnswer);
    m_input->setText(outcome.input, TextBox::Spaces::Shown);
    m_answer->setText(outcome.answer, TextBox::Spaces::Shown);
    m_output->setText(found ? outcome.result.output : QString(), TextBox::Spaces::Shown);
    m_errors->setText(outcome.end == StressOutcomeView::End::NotCompiled
                          ? outcome.compile.log
                          : outcome.result.errorOutput);
    m_input->setVisible(!outcome.input.isEmpty());
    m_answer->setVisible(found);
    m_output->setVisible(found);
    m_errors->setVisible(!m_errors->text().isEmpty());
    m_tabs->setTabText(FoundPage, found ? tr("Found") : tr("Problem"));
    m_tabs->setTabVisible(FoundPage, true);
    m_tabs->setCurrentIndex(FoundPage);
    showState({}, false);
    if (found && outcome.seed < static_cast<quint64>(m_seed->maximum()))
        m_seed->setValue(static_cast<int>(outcome.seed));
    QAccessibleAnnouncementEvent event(this, sentence);
    event.setPoliteness(QAccessible::AnnouncementPoliteness::Assertive);
    QAccessible::updateAccessibility(&event);
}

void StressPage::showCancelled()
{
    showState(tr("Stopped after %n inputs in agreement.", nullptr, static_cast<int>(m_rounds)),
              false);
}

void StressPage::showFailure(const QString &sentence)
{
    showState(sentence, false);
}

} // namespace assay::ide
