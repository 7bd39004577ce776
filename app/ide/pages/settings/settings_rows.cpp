// The rows of the settings page, section by section.
#include "pages/settings/settings_page.h"

#include "bridge/view_types.h"
#include "editor/syntax_repository.h"
#include "pages/settings/settings_form.h"
#include "pages/settings/shortcut_list.h"
#include "settings/settings.h"
#include "translation.h"

#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFontComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace assay::ide {

namespace {

/// A chooser whose items carry values; `current` is chosen, else the first.
QComboBox *chooser(const QString &name, const QVector<QPair<QString, QVariant>> &items,
                   const QVariant &current)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    for (const auto &[text, value] : items)
        box->addItem(text, value);
    box->setCurrentIndex(std::max(0, box->findData(current)));
    return box;
}

QString languageName(const QString &code)
{
    const QString name = QLocale(code).nativeLanguageName();
    return name.left(1).toUpper() + name.mid(1);
}

} // namespace

void SettingsPage::addAppearance(SettingsForm &form)
{
    form.addSection(tr("Appearance"));
    auto *colours = chooser(QStringLiteral("settingScheme"),
                            {{tr("As the desktop"), static_cast<int>(Scheme::System)},
                             {tr("Light"), static_cast<int>(Scheme::Light)},
                             {tr("Dark"), static_cast<int>(Scheme::Dark)}},
                            static_cast<int>(m_settings.scheme()));
    connect(colours, &QComboBox::currentIndexChanged, this, [this, colours] {
        const auto scheme = static_cast<Scheme>(colours->currentData().toInt());
        m_settings.setScheme(scheme);
        Q_EMIT schemeChanged(scheme);
    });
    form.addRow(tr("Colours"), tr("Light or dark"), colours);
    addLanguage(form);
}

void SettingsPage::addLanguage(SettingsForm &form)
{
    QVector<QPair<QString, QVariant>> languages{{tr("As the desktop"), QString()}};
    for (const QString &code : interfaceLanguages())
        languages += {languageName(code), code};
    auto *language =
        chooser(QStringLiteral("settingLanguage"), languages, m_settings.preferences().language);
    language->setAccessibleName(tr("Language"));
    auto *restart = new QPushButton(tr("Restart now"));
    restart->setObjectName(QStringLiteral("settingRestart"));
    restart->setToolTip(tr("Close Assay in order and open it in this language"));
    restart->hide();
    connect(language, &QComboBox::currentIndexChanged, this, [this, language, restart] {
        change([&](Preferences &preferences) {
            preferences.language = language->currentData().toString();
        });
        restart->show();
    });
    connect(restart, &QPushButton::clicked, this, &SettingsPage::restartWanted);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(language);
    layout->addWidget(restart);
    form.addRow(tr("Language"), tr("Of the window and its help; holds from the next start on"),
                row);
}

void SettingsPage::addSwitch(SettingsForm &form, bool EditorOptions::*member, const QString &name,
                             const QString &title, const QString &description)
{
    auto *box = new QCheckBox;
    box->setObjectName(name);
    box->setChecked(m_settings.editorOptions().*member);
    connect(box, &QCheckBox::toggled, this, [this, member](bool on) {
        change([&](EditorOptions &options) { options.*member = on; });
    });
    form.addRow(title, description, box);
}

void SettingsPage::addEditor(SettingsForm &form)
{
    form.addSection(tr("Editor"));
    const EditorOptions now = m_settings.editorOptions();

    auto *ownFont = new QCheckBox(tr("Own"));
    ownFont->setObjectName(QStringLiteral("settingOwnFont"));
    ownFont->setAccessibleName(tr("Use a font of my own"));
    ownFont->setChecked(!now.fontFamily.isEmpty());
    auto *font = new QFontComboBox;
    font->setObjectName(QStringLiteral("settingFont"));
    font->setAccessibleName(tr("Font"));
    font->setEditable(false);
    font->setFontFilters(QFontComboBox::MonospacedFonts);
    font->setCurrentFont(now.fontFamily.isEmpty() ? Theme::codeFont() : QFont(now.fontFamily));
    font->setEnabled(ownFont->isChecked());
    auto *fontRow = new QWidget;
    auto *fontLayout = new QHBoxLayout(fontRow);
    fontLayout->setContentsMargins(0, 0, 0, 0);
    fontLayout->addWidget(ownFont);
    fontLayout->addWidget(font);
    const auto takeFont = [this, ownFont, font] {
        font->setEnabled(ownFont->isChecked());
        change([&](EditorOptions &options) {
            options.fontFamily = ownFont->isChecked() ? font->currentFont().family() : QString();
        });
    };
    connect(ownFont, &QCheckBox::toggled, this, takeFont);
    connect(font, &QFontComboBox::currentFontChanged, this, takeFont);
    form.addRow(tr("Font"), tr("Without a choice: JetBrains Mono, or the desktop's fixed font"),
                fontRow);

    auto *size = new QSpinBox;
    size->setObjectName(QStringLiteral("settingFontSize"));
    size->setRange(4, 72);
    size->setSpecialValueText(tr("As the window"));
    size->setSuffix(tr(" pt", "unit of font sizes, with the space before it"));
    size->setValue(now.fontPoints == 0 ? size->minimum() : now.fontPoints);
    connect(size, &QSpinBox::valueChanged, this, [this, size](int points) {
        change([&](EditorOptions &options) {
            options.fontPoints = points == size->minimum() ? 0 : points;
        });
    });
    form.addRow(tr("Font size"), tr("Zooming changes it for a while"), size);

    QVector<QPair<QString, QVariant>> themes{{tr("As the window"), QString()}};
    for (const auto &theme : syntaxRepository().themes())
        themes += {theme.translatedName(), theme.name()};
    auto *theme = chooser(QStringLiteral("settingTheme"), themes, now.theme);
    connect(theme, &QComboBox::currentIndexChanged, this, [this, theme] {
        change([&](EditorOptions &options) { options.theme = theme->currentData().toString(); });
    });
    form.addRow(tr("Colours of the program"), tr("Themes of the highlighter"), theme);

    addTabWidth(form);
    addSwitch(form, &EditorOptions::indentWithTabs, QStringLiteral("settingTabs"),
              tr("Indent with tabs"), tr("Instead of spaces"));
    addSwitch(form, &EditorOptions::autoClose, QStringLiteral("settingAutoClose"),
              tr("Close brackets and quotes"), tr("The closing one is typed along"));
    addSwitch(form, &EditorOptions::completion, QStringLiteral("settingCompletion"),
              tr("Offer words while typing"), tr("Those of the program and of its language"));
    addSwitch(form, &EditorOptions::whiteSpace, QStringLiteral("settingWhiteSpace"),
              tr("Show blanks and tabs"), {});
    addSwitch(form, &EditorOptions::wrapLines, QStringLiteral("settingWrap"), tr("Wrap long lines"),
              {});
    addSwitch(form, &EditorOptions::ligatures, QStringLiteral("settingLigatures"), tr("Ligatures"),
              tr("Draw signs such as != as one, if the font can"));
    addSwitch(form, &EditorOptions::trimTrailingSpace, QStringLiteral("settingTrim"),
              tr("Remove blanks at the ends of lines"), tr("Before each run and submission"));
    addSwitch(form, &EditorOptions::backgroundCompile, QStringLiteral("settingBackgroundCompile"),
              tr("Compile while I pause"),
              tr("The compiler's messages stand beside the lines, and Run starts faster"));
}

void SettingsPage::addTabWidth(SettingsForm &form)
{
    auto *language = new QComboBox;
    language->setObjectName(QStringLiteral("settingTabLanguage"));
    language->setAccessibleName(tr("Language of the indentation"));
    for (const LanguageView &known : m_languages)
        language->addItem(known.name, known.id);
    auto *width = new QSpinBox;
    width->setObjectName(QStringLiteral("settingTabWidth"));
    width->setAccessibleName(tr("Indentation"));
    width->setRange(narrowestTab, widestTab);
    const auto showWidth = [this, language, width] {
        const QSignalBlocker blocker(width);
        width->setValue(m_settings.editorOptions().tabWidth(language->currentData().toString()));
    };
    showWidth();
    connect(language, &QComboBox::currentIndexChanged, this, showWidth);
    connect(width, &QSpinBox::valueChanged, this, [this, language](int columns) {
        change([&](EditorOptions &options) {
            options.tabWidths.insert(language->currentData().toString(), columns);
        });
    });
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(language);
    layout->addWidget(width);
    form.addRow(tr("Indentation"), tr("In columns, for each language"), row);
}

void SettingsPage::addWork(SettingsForm &form)
{
    form.addSection(tr("Saving and judging"));
    auto *delay = new QDoubleSpinBox;
    delay->setObjectName(QStringLiteral("settingSaveDelay"));
    delay->setRange(shortestSaveDelay / 1000.0, longestSaveDelay / 1000.0);
    delay->setSingleStep(0.25);
    delay->setSuffix(tr(" s", "unit of seconds, with the space before it"));
    delay->setValue(m_settings.preferences().saveDelay / 1000.0);
    connect(delay, &QDoubleSpinBox::valueChanged, this, [this](double seconds) {
        change([&](Preferences &preferences) {
            preferences.saveDelay = static_cast<int>(seconds * 1000 + 0.5);
        });
    });
    form.addRow(tr("Save after a pause of"),
                tr("Programs are saved by themselves, while you type every ten seconds"), delay);

    auto *alert = new QCheckBox;
    alert->setObjectName(QStringLiteral("settingAlert"));
    alert->setChecked(m_settings.preferences().alertWhenJudged);
    connect(alert, &QCheckBox::toggled, this, [this](bool on) {
        change([&](Preferences &preferences) { preferences.alertWhenJudged = on; });
    });
    form.addRow(tr("Tell when a submission is judged"),
                tr("The task bar marks the window if it is not in front"), alert);
}

void SettingsPage::addShortcuts(SettingsForm &form)
{
    form.addSection(tr("Shortcuts"));
    m_shortcuts = new ShortcutList(m_actions);
    form.addWide(m_shortcuts, tr("Shortcuts"));
}

} // namespace assay::ide
