#include "main_window/window_layout.h"

#include "theme/icons.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QResizeEvent>
#include <QSplitter>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace assay::ide {

namespace {

constexpr int browserWidth = 236;
constexpr int statementWidth = 372;
constexpr int noBrowserBelow = 1180;
constexpr int tabsBelow = 1024;

} // namespace

WindowLayout::WindowLayout(QWidget *browser, QWidget *statement, QWidget *editor, QWidget *results,
                           QWidget *parent)
    : QWidget(parent),
      m_browser(browser),
      m_statement(statement),
      m_columns(new QSplitter(Qt::Horizontal, this)),
      m_work(new QSplitter(Qt::Vertical, this)),
      m_strip(new QWidget(this)),
      m_tabs(new QTabBar(this))
{
    setObjectName(QStringLiteral("windowLayout"));
    m_columns->setObjectName(QStringLiteral("columns"));
    m_work->setObjectName(QStringLiteral("work"));
    m_work->addWidget(editor);
    m_work->addWidget(results);
    m_work->setStretchFactor(0, 5);
    m_work->setStretchFactor(1, 3);
    m_work->setCollapsible(0, false);
    m_columns->addWidget(browser);
    m_columns->addWidget(statement);
    m_columns->addWidget(m_work);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 0);
    m_columns->setStretchFactor(2, 1);
    m_columns->setCollapsible(2, false);
    for (QSplitter *splitter : {m_columns, m_work}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(true);
    }
    m_columns->setSizes({browserWidth, statementWidth, 832});
    m_work->setSizes({500, 300});

    m_strip->setObjectName(QStringLiteral("browserStrip"));
    m_strip->setFixedWidth(34);
    m_strip->setAutoFillBackground(true);
    m_strip->setBackgroundRole(QPalette::Base);
    m_openBrowser = new QToolButton(m_strip);
    QToolButton *open = m_openBrowser;
    open->setObjectName(QStringLiteral("openBrowser"));
    open->setProperty("look", QStringLiteral("quiet"));
    open->setIcon(themeIcon(QStringLiteral("search")));
    open->setFixedSize(28, 28);
    open->setAccessibleName(tr("Show assignments"));
    setSearchShortcut({});
    auto *strip = new QVBoxLayout(m_strip);
    strip->setContentsMargins(3, 8, 3, 8);
    strip->addWidget(open);
    strip->addStretch(1);
    connect(open, &QToolButton::clicked, this, [this] {
        reveal(m_browser);
        m_browser->setFocus();
    });

    m_tabs->setObjectName(QStringLiteral("narrowTabs"));
    m_tabs->setAccessibleName(tr("Statement or program"));
    m_tabs->addTab(tr("Statement"));
    m_tabs->addTab(tr("Program"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setCurrentIndex(1);
    connect(m_tabs, &QTabBar::currentChanged, this, &WindowLayout::arrange);

    m_tabs->setAutoFillBackground(true);
    m_tabs->setBackgroundRole(QPalette::Window);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_tabs);
    right->addWidget(m_columns, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1); // the line of paintEvent() between strip and panes
    layout->addWidget(m_strip);
    layout->addLayout(right, 1);
    arrange();
}

void WindowLayout::setSearchShortcut(const QString &keys)
{
    const QString tip = tr("Show assignments");
    m_openBrowser->setToolTip(keys.isEmpty() ? tip : tr("%1 (%2)", "what, keys").arg(tip, keys));
}

void WindowLayout::setBrowserOpen(bool open)
{
    if (m_width == Width::Full)
        m_browserWanted = open;
    else
        m_browserOverNarrow = open;
    arrange();
}

bool WindowLayout::isBrowserOpen() const
{
    return m_browser->isVisibleTo(this);
}

void WindowLayout::closeBrowserIfNarrow()
{
    m_browserOverNarrow = false;
    arrange();
}

void WindowLayout::reveal(QWidget *pane)
{
    if (pane == m_browser)
        setBrowserOpen(true);
    else if (m_width == Width::Tabs)
        m_tabs->setCurrentIndex(pane == m_statement ? 0 : 1);
    for (QSplitter *splitter : {m_columns, m_work}) {
        const int index = splitter->indexOf(pane);
        QList<int> sizes = splitter->sizes();
        if (index < 0 || sizes[index] > 0)
            continue;
        sizes[index] = 240; // it was dragged shut
        splitter->setSizes(sizes);
    }
}

void WindowLayout::arrange()
{
    const bool browser = m_width == Width::Full ? m_browserWanted : m_browserOverNarrow;
    m_strip->setVisible(!browser);
    m_browser->setVisible(browser);
    const bool tabs = m_width == Width::Tabs;
    m_tabs->setVisible(tabs);
    m_statement->setVisible(!tabs || m_tabs->currentIndex() == 0);
    m_work->setVisible(!tabs || m_tabs->currentIndex() == 1);
}

void WindowLayout::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int width = event->size().width();
    const Width wanted = width < tabsBelow        ? Width::Tabs
                         : width < noBrowserBelow ? Width::NoBrowser
                                                  : Width::Full;
    if (wanted == m_width)
        return;
    m_width = wanted;
    m_browserOverNarrow = false;
    arrange();
}

void WindowLayout::paintEvent(QPaintEvent *)
{
    if (!m_strip->isVisible())
        return;
    QPainter painter(this);
    const QRect strip = m_strip->geometry();
    painter.fillRect(isRightToLeft() ? strip.left() - 1 : strip.right() + 1, 0, 1, height(),
                     Theme::current().line);
}

void WindowLayout::restore(const Settings &settings, const QString &screen)
{
    m_columns->restoreState(settings.layout(screen, QStringLiteral("columns")));
    m_work->restoreState(settings.layout(screen, QStringLiteral("work")));
    m_browserWanted = settings.layout(screen, QStringLiteral("browser")) != "closed";
    for (QSplitter *splitter : {m_columns, m_work})
        splitter->setHandleWidth(1); // a restored state brings its own
    arrange();
}

void WindowLayout::remember(Settings &settings, const QString &screen) const
{
    if (m_width == Width::Full) { // sizes of hidden panes are no wish of anybody's
        settings.setLayout(screen, QStringLiteral("columns"), m_columns->saveState());
        settings.setLayout(screen, QStringLiteral("browser"), m_browserWanted ? "open" : "closed");
    }
    settings.setLayout(screen, QStringLiteral("work"), m_work->saveState());
}

} // namespace assay::ide
