#include "main_window/status_line.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>

#include <chrono>

namespace assay::ide {

using namespace std::chrono_literals;

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("statusLine"));
    setFixedHeight(26);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 1, 12, 0);
    layout->setSpacing(16);
    auto *sandbox = new QHBoxLayout;
    sandbox->setSpacing(4);
    sandbox->addWidget(m_sandboxIcon = addLabel(QStringLiteral("sandboxIcon")));
    sandbox->addWidget(m_sandbox = addLabel(QStringLiteral("sandboxState")));
    layout->addLayout(sandbox);
    layout->addWidget(m_draft = addLabel(QStringLiteral("savedState")));
    layout->addWidget(m_diagnostic = addLabel(QStringLiteral("lineDiagnostic")), 1);
    m_diagnostic->setMinimumWidth(1); // it is shortened, the others are not
    layout->addWidget(m_compiler = addLabel(QStringLiteral("compilerVersion")));
    layout->addWidget(m_cursor = addLabel(QStringLiteral("cursorPosition")));
    layout->addWidget(m_encoding = addLabel(QStringLiteral("encoding")));
    layout->addWidget(m_language = addLabel(QStringLiteral("interfaceLanguage")));
    m_encoding->setText(QStringLiteral("UTF-8"));
    m_encoding->setToolTip(tr("Encoding and line ends of the file; they are kept as they are"));
    m_language->setText(tr("English", "this translation's language, in that language"));
    m_language->setToolTip(tr("Language of the interface"));

    m_tick.setInterval(5s);
    connect(&m_tick, &QTimer::timeout, this, &StatusLine::showSavedTime);
    connect(&Theme::instance(), &Theme::changed, this, &StatusLine::applyTheme);
    setCursor(0, 0);
    setSandbox({});
}

QLabel *StatusLine::addLabel(const QString &name)
{
    auto *label = new QLabel(this);
    label->setObjectName(name);
    label->setFont(Theme::font(0.9));
    label->setTextFormat(Qt::PlainText);
    return label;
}

void StatusLine::setSandbox(const SandboxView &sandbox)
{
    m_state = sandbox;
    const bool known = sandbox.state != SandboxView::State::Unknown;
    m_sandbox->setText(known ? sandbox.summary : tr("Checking the sandbox"));
    m_sandbox->setToolTip(sandbox.details);
    applyTheme();
}

void StatusLine::setDraft(DraftKeeper::State state)
{
    m_draftState = state;
    m_tick.stop();
    switch (state) {
    case DraftKeeper::State::Saved:
        m_savedAt.start();
        m_tick.start();
        showSavedTime();
        break;
    case DraftKeeper::State::Changed: m_draft->setText(tr("Saving…")); break;
    case DraftKeeper::State::Failed: m_draft->setText(tr("Not saved")); break;
    }
    applyTheme();
}

void StatusLine::showSavedTime()
{
    const auto seconds = static_cast<int>(m_savedAt.elapsed() / 1000);
    if (seconds < 60)
        m_draft->setText(tr("Saved"));
    else
        m_draft->setText(tr("Saved %n minute(s) ago", nullptr, seconds / 60));
}

void StatusLine::setCompiler(const QString &text, const QString &toolTip)
{
    m_compiler->setText(text);
    m_compiler->setToolTip(toolTip);
    m_compiler->setVisible(!text.isEmpty());
}

void StatusLine::setCursor(int line, int column)
{
    m_cursor->setVisible(line > 0);
    m_encoding->setVisible(line > 0);
    const QLocale locale;
    m_cursor->setText(tr("Ln %1, Col %2").arg(locale.toString(line), locale.toString(column)));
}

void StatusLine::setEncoding(const QString &text)
{
    m_encoding->setText(text);
}

void StatusLine::setDiagnostic(const QString &text)
{
    m_diagnosticText = QString(text).replace(QLatin1Char('\n'), QStringLiteral(" · "));
    m_diagnostic->setToolTip(text);
    m_diagnostic->setAccessibleName(text);
    showDiagnostic();
}

void StatusLine::showDiagnostic()
{
    m_diagnostic->setText(m_diagnostic->fontMetrics().elidedText(m_diagnosticText, Qt::ElideRight,
                                                                 m_diagnostic->width()));
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate(); // the label's new width is wanted now
    showDiagnostic();
}

void StatusLine::applyTheme()
{
    const Tokens &tokens = Theme::current();
    const auto paint = [](QLabel *label, const QColor &color) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, color);
        label->setPalette(palette);
    };
    QColor sandbox = tokens.muted;
    switch (m_state.state) {
    case SandboxView::State::Unknown: break;
    case SandboxView::State::Holds: sandbox = tokens.good.text; break;
    case SandboxView::State::Weaker: sandbox = tokens.limit.text; break;
    case SandboxView::State::Missing: sandbox = tokens.bad.text; break;
    }
    paint(m_sandbox, sandbox);
    m_sandboxIcon->setPixmap(
        iconPixmap(QStringLiteral("shield"), sandbox, 13, devicePixelRatioF()));
    paint(m_draft, m_draftState == DraftKeeper::State::Failed ? tokens.bad.text : tokens.muted);
    for (QLabel *label : {m_diagnostic, m_compiler, m_cursor, m_encoding, m_language})
        paint(label, tokens.muted);
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().panel);
    painter.setPen(Theme::current().line);
    painter.drawLine(rect().topLeft(), rect().topRight());
}

} // namespace assay::ide
