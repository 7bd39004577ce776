#include "pages/help/help_page.h"

#include "actions/action_registry.h"
#include "panes/markdown_text.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QAction>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace assay::ide {

namespace {

constexpr int topicRole = Qt::UserRole;
constexpr int listWidth = 240;
constexpr int textWidth = 780;

} // namespace

HelpPage::HelpPage(const QString &folder, const ActionRegistry &actions, QWidget *parent)
    : Page(QStringLiteral("helpPage"), tr("Help"), parent),
      m_actions(actions),
      m_topics(readHelp(folder, QLocale::languageToCode(QLocale().language()))),
      m_search(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_text(new QTextBrowser(this)),
      m_nothing(new QLabel(this))
{
    m_search->setObjectName(QStringLiteral("helpSearch"));
    m_search->setAccessibleName(tr("Search the help"));
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->addAction(themeIcon(QStringLiteral("search"), IconTone::Muted),
                        QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(260);
    head()->addWidget(m_search);
    m_list->setObjectName(QStringLiteral("helpTopics"));
    m_list->setAccessibleName(tr("Topics"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_text->setObjectName(QStringLiteral("helpText"));
    m_text->setAccessibleName(tr("Text of the topic"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(20);
    m_nothing->setObjectName(QStringLiteral("helpNothing"));
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(12);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);

    auto *left = new QWidget(this);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(8, 8, 8, 8);
    leftLayout->addWidget(m_nothing);
    leftLayout->addWidget(m_list, 1);
    auto *right = new QWidget(this);
    auto *rightLayout = new QHBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    m_text->setMaximumWidth(textWidth);
    rightLayout->addWidget(m_text, 1000); // lines of a length that can be read
    rightLayout->addStretch(1);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("helpSplitter"));
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({listWidth, 1000});
    setContent(splitter);

    connect(m_search, &QLineEdit::textChanged, this, &HelpPage::search);
    connect(m_list, &QListWidget::currentRowChanged, this, &HelpPage::showCurrent);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (link.scheme().isEmpty())
            showTopic(link.path());
        else
            QDesktopServices::openUrl(link);
    });
    connect(&Theme::instance(), &Theme::changed, this, &HelpPage::showCurrent);
    search();
}

void HelpPage::refresh()
{
    showCurrent(); // keys may have changed
}

QWidget *HelpPage::firstFocus()
{
    return m_list->count() > 0 ? static_cast<QWidget *>(m_list) : m_search;
}

void HelpPage::showTopic(const QString &id)
{
    m_search->clear();
    int wanted = 0;
    for (int i = 0; i < m_topics.size(); ++i)
        if (m_topics[i].id == id)
            wanted = i;
    m_list->setCurrentRow(wanted);
}

void HelpPage::search()
{
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const int place : searchHelp(m_topics, m_search->text())) {
            auto *item = new QListWidgetItem(m_topics[place].title, m_list);
            item->setData(topicRole, place);
            item->setSizeHint({listWidth, qMax(30, fontMetrics().height() + 10)});
        }
    }
    const bool nothing = m_list->count() == 0;
    m_nothing->setText(m_topics.isEmpty()
                           ? tr("The help pages are not installed. Install Assay again.")
                           : tr("No topic holds these words."));
    m_nothing->setVisible(nothing);
    m_list->setVisible(!nothing);
    if (!nothing)
        m_list->setCurrentRow(0);
}

void HelpPage::showCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    QString text = m_topics[item->data(topicRole).toInt()].text;
    text.replace(QStringLiteral("{{shortcuts}}"), shortcutTable());
    setStatementMarkdown(*m_text->document(), text);
    m_text->document()->setDocumentMargin(20);
    m_text->moveCursor(QTextCursor::Start);
}

QString HelpPage::shortcutTable() const
{
    QString table =
        tr("| Command | Keys |", "head of a Markdown table") + QStringLiteral("\n| --- | --- |\n");
    for (const QAction *action : m_actions.actions()) {
        if (action->shortcuts().isEmpty())
            continue;
        QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
        keys.replace(QLatin1Char('|'), QLatin1String("\\|"));
        table += QStringLiteral("| %1 | %2 |\n").arg(action->iconText(), keys);
    }
    return table;
}

} // namespace assay::ide
