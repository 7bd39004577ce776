#include "editor/find_bar.h"

#include "editor/code_editor.h"
#include "editor/scintilla.h"
#include "editor/search_marks.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>
#include <utility>

namespace assay::ide {

using namespace std::chrono_literals;

namespace {

using Sci = QsciScintillaBase;

constexpr auto sliceTime = 30ms;
constexpr auto recountAfter = 150ms;
constexpr qsizetype longestHistory = 30;

QLineEdit *field(QWidget *parent, const QString &name, const QString &placeholder)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setPlaceholderText(placeholder);
    edit->setAccessibleName(placeholder);
    edit->setClearButtonEnabled(true);
    edit->setMinimumWidth(110);
    return edit;
}

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent),
      m_what(field(this, QStringLiteral("findText"), tr("Find"))),
      m_with(field(this, QStringLiteral("replaceText"), tr("Replace by"))),
      m_message(new QLabel(this))
{
    setObjectName(QStringLiteral("findBar"));
    setAccessibleName(tr("Find and replace"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 4, 8, 4);
    rows->setSpacing(4);
    auto *find = new QHBoxLayout;
    auto *replaceRow = new QHBoxLayout;
    for (QHBoxLayout *row : {find, replaceRow}) {
        row->setSpacing(4);
        rows->addLayout(row);
    }
    find->addWidget(m_what, 1);
    m_case = addOption(find, QStringLiteral("findCase"), QStringLiteral("Aa"), tr("Match case"));
    m_words =
        addOption(find, QStringLiteral("findWords"), QStringLiteral("ab|"), tr("Whole words"));
    m_pattern = addOption(find, QStringLiteral("findPattern"), QStringLiteral(".*"),
                          tr("Regular expression"));
    m_inSelection = addOption(find, QStringLiteral("findInSelection"), QStringLiteral("[…]"),
                              tr("Only in the selection"));
    QToolButton *previous = addButton(find, QStringLiteral("findPrevious"),
                                      QStringLiteral("chevron-up"), tr("Find previous (Shift+F3)"));
    QToolButton *next = addButton(find, QStringLiteral("findNext"), QStringLiteral("chevron-down"),
                                  tr("Find next (F3)"));
    QToolButton *close =
        addButton(find, QStringLiteral("closeFind"), QStringLiteral("close"), tr("Close (Escape)"));
    auto *replace = new QPushButton(tr("Replace"), this);
    replace->setObjectName(QStringLiteral("replaceOne"));
    auto *replaceEvery = new QPushButton(tr("Replace all"), this);
    replaceEvery->setObjectName(QStringLiteral("replaceAll"));
    m_message->setObjectName(QStringLiteral("findMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setMinimumWidth(90);
    replaceRow->addWidget(m_with, 1);
    replaceRow->addWidget(replace);
    replaceRow->addWidget(replaceEvery);
    replaceRow->addWidget(m_message);

    m_what->installEventFilter(this);
    m_with->installEventFilter(this);
    m_slice.setSingleShot(true);
    m_slice.setInterval(0);
    m_changed.setSingleShot(true);
    m_changed.setInterval(recountAfter);
    connect(&m_slice, &QTimer::timeout, this, &FindBar::go);
    connect(&m_changed, &QTimer::timeout, this, [this] { begin(Jump::None); });
    connect(m_what, &QLineEdit::textEdited, this, [this] { begin(Jump::Here); });
    for (const QToolButton *option : {m_case, m_words, m_pattern})
        connect(option, &QToolButton::toggled, this, [this] { begin(Jump::Here); });
    connect(m_inSelection, &QToolButton::toggled, this, [this](bool on) {
        if (CodeEditor *editor = m_editor)
            markScope(*editor, on ? tell(*editor, Sci::SCI_GETSELECTIONSTART) : 0,
                      on ? tell(*editor, Sci::SCI_GETSELECTIONEND) : 0);
        begin(Jump::Here);
    });
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(replace, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(replaceEvery, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(close, &QToolButton::clicked, this, &FindBar::closeBar);
    hide();
}

QToolButton *FindBar::addOption(QHBoxLayout *row, const QString &name, const QString &text,
                                const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(button);
    return button;
}

QToolButton *FindBar::addButton(QHBoxLayout *row, const QString &name, const QString &icon,
                                const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setProperty("look", QStringLiteral("quiet"));
    button->setIcon(themeIcon(icon));
    button->setAccessibleName(tip.section(QLatin1String(" ("), 0, 0));
    button->setToolTip(tip);
    button->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(button);
    return button;
}

void FindBar::setEditor(CodeEditor *editor)
{
    if (editor == m_editor)
        return;
    if (CodeEditor *old = m_editor) {
        old->disconnect(this);
        old->setHits({});
        markScope(*old, 0, 0);
    }
    m_editor = editor;
    m_searched.reset();
    m_slice.stop();
    m_jump = Jump::None;
    {
        const QSignalBlocker blocker(m_inSelection);
        m_inSelection->setChecked(false);
    }
    if (!editor)
        return;
    connect(editor, &QsciScintilla::textChanged, this, [this] {
        m_searched.reset();
        m_slice.stop();
        if (isVisible())
            m_changed.start();
    });
    if (isVisible())
        begin(Jump::None);
}

void FindBar::open()
{
    CodeEditor *editor = m_editor;
    const QString selected = editor ? editor->selectedText() : QString();
    const bool lines = selected.contains(u'\n') || selected.contains(u'\r');
    if (!selected.isEmpty() && !lines)
        m_what->setText(selected);
    show();
    if (lines)
        m_inSelection->setChecked(true);
    m_what->setFocus();
    m_what->selectAll();
    begin(Jump::None);
}

void FindBar::closeBar()
{
    remember();
    hide();
    m_slice.stop();
    m_changed.stop();
    m_searched.reset();
    m_inSelection->setChecked(false);
    if (CodeEditor *editor = m_editor) {
        editor->setHits({});
        editor->setFocus();
    }
    Q_EMIT hitsChanged();
}

void FindBar::findNext()
{
    remember();
    begin(Jump::Next);
}

void FindBar::findPrevious()
{
    remember();
    begin(Jump::Previous);
}

SearchQuery FindBar::query() const
{
    SearchQuery query{m_what->text(), m_pattern->isChecked(), m_case->isChecked(),
                      m_words->isChecked()};
    if (m_inSelection->isChecked() && m_editor)
        std::tie(query.begin, query.end) = scopeOf(*m_editor);
    return query;
}

/// Hits that are still right are used; else the search begins again.
void FindBar::begin(Jump jump)
{
    m_jump = jump;
    const CodeEditor *editor = m_editor;
    if (!editor)
        return;
    const SearchQuery wanted = query();
    if (m_searched != wanted) {
        m_replaceWanted = false;
        m_searched = wanted;
        m_search.start(wanted);
    }
    go();
}

void FindBar::go()
{
    CodeEditor *editor = m_editor;
    if (!editor)
        return;
    const bool wasRunning = m_search.state() == TextSearch::State::Running;
    const TextSearch::State state = m_search.step(*editor, sliceTime);
    if (m_jump != Jump::None && jump())
        m_jump = Jump::None;
    if (state == TextSearch::State::Running) {
        m_slice.start();
    } else {
        m_jump = Jump::None;
        if (std::exchange(m_replaceWanted, false)) {
            replaceAll();
            return;
        }
        if (wasRunning || m_search.hits().isEmpty()) {
            editor->setHits(isVisible() ? m_search.hits() : QVector<TextSearch::Hit>());
            Q_EMIT hitsChanged();
        }
    }
    showCount();
}

/// False: the place is not known before the search has gone further.
bool FindBar::jump()
{
    CodeEditor *editor = m_editor;
    const auto &hits = m_search.hits();
    const bool over = m_search.state() != TextSearch::State::Running;
    const long begin = tell(*editor, Sci::SCI_GETSELECTIONSTART);
    const long end = tell(*editor, Sci::SCI_GETSELECTIONEND);
    if (m_jump == Jump::Previous) {
        if (!over && m_search.searchedTo() < begin)
            return false;
        const auto after = std::ranges::lower_bound(hits, begin, {}, &TextSearch::Hit::begin);
        if (after != hits.begin()) {
            select(after - hits.begin() - 1);
            return true;
        }
        if (over && !hits.isEmpty())
            select(hits.size() - 1);
        return over;
    }
    // An empty match at the cursor is the one that was found just now.
    const long from = m_jump == Jump::Here ? begin : begin == end ? end : std::max(end, begin + 1);
    auto next = std::ranges::lower_bound(hits, from, {}, &TextSearch::Hit::begin);
    if (m_jump == Jump::Next && next != hits.end() && begin == end && next->begin == begin &&
        next->end == end)
        ++next;
    if (next != hits.end()) {
        select(next - hits.begin());
        return true;
    }
    if (over && !hits.isEmpty())
        select(0);
    return over;
}

void FindBar::select(qsizetype index)
{
    const TextSearch::Hit hit = m_search.hits()[index];
    const long line = lineOf(*m_editor, hit.begin);
    tell(*m_editor, Sci::SCI_ENSUREVISIBLEENFORCEPOLICY, line);
    tell(*m_editor, Sci::SCI_SETSEL, hit.begin, hit.end);
}

void FindBar::showCount()
{
    const QLocale locale;
    const qsizetype count = m_search.hits().size();
    switch (m_search.state()) {
    case TextSearch::State::Running: say(tr("Searching…")); return;
    case TextSearch::State::Invalid:
        say(tr("Not a regular expression: %1").arg(m_search.problem()), true);
        return;
    case TextSearch::State::TooCostly:
        say(tr("Stopped: this expression takes too long"), true);
        return;
    case TextSearch::State::TooMany:
        say(tr("More than %1 places").arg(locale.toString(count)));
        return;
    case TextSearch::State::Done: break;
    }
    if (m_what->text().isEmpty()) {
        say({});
        return;
    }
    if (count == 0) {
        say(tr("Not found"), true);
        return;
    }
    const long begin = m_editor ? tell(*m_editor, Sci::SCI_GETSELECTIONSTART) : 0;
    const auto &hits = m_search.hits();
    const auto at = std::ranges::lower_bound(hits, begin, {}, &TextSearch::Hit::begin);
    const bool onHit = at != hits.end() && at->begin == begin;
    QString text = onHit ? tr("%1 of %2", "number of the found place, count of all")
                               .arg(locale.toString(at - hits.begin() + 1), locale.toString(count))
                         : tr("%n place(s)", nullptr, static_cast<int>(count));
    if (m_search.cutLines())
        text += tr(" (beginnings of very long lines)");
    say(text);
}

void FindBar::replaceOne()
{
    CodeEditor *editor = m_editor;
    if (!editor || editor->isReadOnly())
        return;
    remember();
    begin(Jump::None);
    // What is selected is replaced only if it is a place that was found.
    const long begin = tell(*editor, Sci::SCI_GETSELECTIONSTART);
    const long end = tell(*editor, Sci::SCI_GETSELECTIONEND);
    const auto &hits = m_search.hits();
    const auto at = std::ranges::lower_bound(hits, begin, {}, &TextSearch::Hit::begin);
    if (at != hits.end() && at->begin == begin && at->end == end) {
        const QByteArray with = m_search.replacement(*editor, *at, m_with->text());
        const SearchQuery searched = query();
        replaceBytes(*editor, begin, end, with);
        growScope(searched, with.size() - (end - begin));
        tell(*editor, Sci::SCI_GOTOPOS, begin + with.size());
    }
    this->begin(Jump::Here);
}

void FindBar::replaceAll()
{
    CodeEditor *editor = m_editor;
    if (!editor || editor->isReadOnly() || m_what->text().isEmpty())
        return;
    remember();
    begin(Jump::None);
    m_replaceWanted = m_search.state() == TextSearch::State::Running;
    if (m_replaceWanted)
        return; // every place is needed first
    if (m_search.state() == TextSearch::State::Invalid ||
        m_search.state() == TextSearch::State::TooCostly) {
        showCount();
        return;
    }
    // Texts first: a replacement may look at its whole line.
    const QVector<TextSearch::Hit> hits = m_search.hits();
    QVector<QByteArray> texts;
    texts.reserve(hits.size());
    for (const TextSearch::Hit &hit : hits)
        texts += m_search.replacement(*editor, hit, m_with->text());
    editor->setHits({});
    const long before = lengthOf(*editor);
    const SearchQuery searched = query();
    {
        const UndoStep step(*editor);
        for (qsizetype i = hits.size() - 1; i >= 0; --i)
            replaceBytes(*editor, hits[i].begin, hits[i].end, texts[i]);
    }
    growScope(searched, lengthOf(*editor) - before);
    begin(Jump::None);
    say(tr("%n place(s) replaced", nullptr, static_cast<int>(hits.size())));
    m_changed.stop(); // the message stays until something else happens
}

/// A text put where the scope begins or ends belongs to it, which the mark alone does not know.
void FindBar::growScope(const SearchQuery &searched, long added)
{
    if (m_inSelection->isChecked() && searched.end >= 0)
        markScope(*m_editor, searched.begin, searched.end + added);
}

void FindBar::remember()
{
    const QString text = m_what->text();
    m_recalled = -1;
    if (text.isEmpty())
        return;
    m_history.removeAll(text);
    m_history.prepend(text);
    m_history = m_history.mid(0, longestHistory);
}

void FindBar::recall(int step)
{
    const int index = std::clamp(m_recalled + step, -1, static_cast<int>(m_history.size()) - 1);
    if (index == m_recalled)
        return;
    m_recalled = index;
    m_what->setText(index < 0 ? QString() : m_history[index]);
    begin(Jump::Here);
}

void FindBar::say(const QString &text, bool problem)
{
    QPalette palette = this->palette();
    const Tokens &tokens = Theme::current();
    palette.setColor(QPalette::WindowText, problem ? tokens.bad.text : tokens.muted);
    m_message->setPalette(palette);
    m_message->setText(m_message->fontMetrics().elidedText(text, Qt::ElideRight, 320));
    m_message->setToolTip(text);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape: closeBar(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (watched == m_with)
            replaceOne();
        else if (key->modifiers().testFlag(Qt::ShiftModifier))
            findPrevious();
        else
            findNext();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (watched == m_what) {
            recall(key->key() == Qt::Key_Up ? 1 : -1);
            return true;
        }
        break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace assay::ide
