#include "pages/settings/settings_form.h"

#include "theme/theme.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace assay::ide {

namespace {

constexpr int controlWidth = 220;

bool holdsAll(const QString &text, const QStringList &words)
{
    return std::ranges::all_of(
        words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

SettingsForm::SettingsForm(QWidget *parent)
    : QWidget(parent),
      m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("settingsForm"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

void SettingsForm::addSection(const QString &title)
{
    auto *heading = new QLabel(title, this);
    heading->setFont(Theme::font(1.1, QFont::DemiBold));
    heading->setContentsMargins(0, 0, 0, 8);
    heading->setAlignment(Qt::AlignLeading | Qt::AlignBottom);
    heading->setFixedHeight(QFontMetrics(heading->font()).height() +
                            (m_sections.empty() ? 12 : 32));
    m_layout->addWidget(heading);
    m_sections.push_back(heading);
}

void SettingsForm::addRow(const QString &title, const QString &description, QWidget *control)
{
    auto *row = new QWidget(this);
    auto *name = new QLabel(title, row);
    name->setBuddy(control);
    name->setWordWrap(true);
    auto *what = new QLabel(description, row);
    what->setFont(Theme::font(0.88));
    what->setForegroundRole(QPalette::PlaceholderText);
    what->setWordWrap(true);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(title);
    control->setAccessibleDescription(description);
    if (qobject_cast<QComboBox *>(control) || qobject_cast<QAbstractSpinBox *>(control))
        control->setMinimumWidth(controlWidth);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(name);
    texts->addWidget(what);
    what->setVisible(!description.isEmpty());
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->setSpacing(24);
    layout->addLayout(texts, 1);
    layout->addWidget(control, 0, Qt::AlignVCenter);
    m_layout->addWidget(row);
    m_rows.push_back({row, title + QLatin1Char('\n') + description,
                      std::max<std::size_t>(1, m_sections.size()) - 1});
}

void SettingsForm::addWide(QWidget *content, const QString &words)
{
    content->setParent(this);
    m_layout->addWidget(content);
    m_rows.push_back({content, words, std::max<std::size_t>(1, m_sections.size()) - 1});
}

int SettingsForm::showOnly(const QString &words)
{
    const QStringList wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<bool> used(m_sections.size(), false);
    int left = 0;
    for (const Row &row : m_rows) {
        const QString section =
            row.section < m_sections.size() ? m_sections[row.section]->text() : QString();
        const bool fits = holdsAll(section + QLatin1Char('\n') + row.text, wanted);
        row.widget->setVisible(fits);
        left += fits;
        if (fits && row.section < used.size())
            used[row.section] = true;
    }
    for (std::size_t i = 0; i < m_sections.size(); ++i)
        m_sections[i]->setVisible(used[i]);
    return left;
}

} // namespace assay::ide
