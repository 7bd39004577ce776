#include "pages/settings/settings_page.h"

#include "actions/action_registry.h"
#include "bridge/view_types.h"
#include "pages/settings/settings_form.h"
#include "pages/settings/shortcut_list.h"
#include "settings/settings.h"
#include "theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace assay::ide {

namespace {

constexpr int columnWidth = 760;

} // namespace

SettingsPage::SettingsPage(Settings &settings, ActionRegistry &actions,
                           const QVector<LanguageView> &languages, QWidget *parent)
    : Page(QStringLiteral("settingsPage"), tr("Settings"), parent),
      m_settings(settings),
      m_actions(actions),
      m_languages(languages),
      m_search(new QLineEdit(this)),
      m_scroll(new QScrollArea(this)),
      m_nothing(new QLabel(tr("No setting is called that."), this))
{
    m_search->setObjectName(QStringLiteral("settingsSearch"));
    m_search->setAccessibleName(tr("Search settings"));
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->addAction(themeIcon(QStringLiteral("search"), IconTone::Muted),
                        QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(260);
    auto *reset = new QPushButton(tr("Reset all"), this);
    reset->setObjectName(QStringLiteral("settingsReset"));
    reset->setToolTip(tr("Put every setting back to what it was at first"));
    head()->addWidget(m_search);
    head()->addWidget(reset);

    m_nothing->setObjectName(QStringLiteral("settingsNothing"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->hide();
    m_scroll->setObjectName(QStringLiteral("settingsScroll"));
    m_scroll->setAccessibleName(title());
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_nothing);
    layout->addWidget(m_scroll, 1);
    setContent(content);

    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::search);
    connect(reset, &QPushButton::clicked, this, &SettingsPage::resetAll);
    connect(&actions, &ActionRegistry::shortcutsChanged, this, [this] {
        change(
            [this](Preferences &preferences) { preferences.shortcuts = m_actions.ownShortcuts(); });
    });
}

void SettingsPage::refresh()
{
    build();
}

QWidget *SettingsPage::firstFocus()
{
    return m_search;
}

void SettingsPage::showShortcuts()
{
    m_search->setText(tr("Shortcuts"));
}

void SettingsPage::build()
{
    auto *column = new QWidget;
    column->setObjectName(QStringLiteral("settingsColumn"));
    m_form = new SettingsForm(column);
    m_form->setMaximumWidth(columnWidth);
    auto *layout = new QHBoxLayout(column);
    layout->setContentsMargins(24, 12, 24, 24);
    layout->addStretch(1);
    layout->addWidget(m_form, 100);
    layout->addStretch(1);
    addAppearance(*m_form);
    addEditor(*m_form);
    addWork(*m_form);
    addShortcuts(*m_form);
    static_cast<QVBoxLayout *>(m_form->layout())->addStretch(1);
    m_scroll->setWidget(column); // deletes what was there
    column->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    search();
}

void SettingsPage::change(const std::function<void(EditorOptions &)> &act)
{
    EditorOptions options = m_settings.editorOptions();
    const EditorOptions before = options;
    act(options);
    if (options == before)
        return;
    m_settings.setEditorOptions(options);
    Q_EMIT editorOptionsChanged(options);
}

void SettingsPage::change(const std::function<void(Preferences &)> &act)
{
    Preferences preferences = m_settings.preferences();
    const Preferences before = preferences;
    act(preferences);
    if (preferences == before)
        return;
    m_settings.setPreferences(preferences);
    Q_EMIT preferencesChanged(preferences);
}

void SettingsPage::search()
{
    const QString words = m_search->text();
    // Single commands are found as well, unless the words name the section.
    const bool section = tr("Shortcuts").contains(words, Qt::CaseInsensitive);
    m_shortcuts->setFilter(section ? QString() : words);
    int left = m_form->showOnly(words);
    if (!section && !m_shortcuts->isEmpty()) {
        m_shortcuts->show();
        ++left;
    }
    m_nothing->setVisible(left == 0);
    m_scroll->setVisible(left > 0);
}

void SettingsPage::resetAll()
{
    const QVariantMap before = m_settings.choices();
    m_settings.setChoices({});
    announceAll();
    Q_EMIT wasReset([this, before] {
        m_settings.setChoices(before);
        announceAll();
    });
}

void SettingsPage::announceAll()
{
    m_actions.setOwnShortcuts(m_settings.preferences().shortcuts);
    Q_EMIT schemeChanged(m_settings.scheme());
    Q_EMIT zoomChanged(m_settings.zoom());
    Q_EMIT editorOptionsChanged(m_settings.editorOptions());
    Q_EMIT preferencesChanged(m_settings.preferences());
    build();
}

} // namespace assay::ide
