#include "main_window/browser_link.h"

#include "bridge/assignment_search.h"
#include "panes/browser_pane.h"
#include "settings/settings.h"

#include <array>
#include <utility>

namespace assay::ide {

namespace {

using Due = AssignmentChoices::Due;

// Names in the settings file.
const std::array orders{
    std::pair(AssignmentOrder::Course, "course"), std::pair(AssignmentOrder::Title, "title"),
    std::pair(AssignmentOrder::Difficulty, "difficulty"), std::pair(AssignmentOrder::Due, "due"),
    std::pair(AssignmentOrder::LastWorked, "worked")};
const std::array states{
    std::pair(ProgressState::Untouched, "new"), std::pair(ProgressState::Tried, "tried"),
    std::pair(ProgressState::Partly, "partly"), std::pair(ProgressState::Solved, "solved")};
const std::array dues{std::pair(Due::Any, "any"), std::pair(Due::Open, "open"),
                      std::pair(Due::ThisWeek, "week"), std::pair(Due::Overdue, "over")};

template <typename Value, std::size_t size>
QString nameOf(const std::array<std::pair<Value, const char *>, size> &names, Value value)
{
    for (const auto &[known, name] : names)
        if (known == value)
            return QString::fromLatin1(name);
    return {};
}

template <typename Value, std::size_t size>
std::optional<Value> valueOf(const std::array<std::pair<Value, const char *>, size> &names,
                             const QVariant &name)
{
    for (const auto &[value, known] : names)
        if (name.toString() == QLatin1String(known))
            return value;
    return std::nullopt;
}

QVariantMap toMap(const AssignmentChoices &choices)
{
    QVariantMap map{{QStringLiteral("todo"), choices.onlyToDo},
                    {QStringLiteral("language"), choices.language},
                    {QStringLiteral("difficulty"), choices.difficulty},
                    {QStringLiteral("tag"), choices.tag},
                    {QStringLiteral("due"), nameOf(dues, choices.due)},
                    {QStringLiteral("order"), nameOf(orders, choices.order)}};
    if (choices.state)
        map.insert(QStringLiteral("state"), nameOf(states, *choices.state));
    return map;
}

AssignmentChoices fromMap(const QVariantMap &map)
{
    AssignmentChoices choices;
    choices.onlyToDo = map.value(QStringLiteral("todo")).toBool();
    choices.language = map.value(QStringLiteral("language")).toString();
    choices.difficulty = qBound(0, map.value(QStringLiteral("difficulty")).toInt(), 3);
    choices.tag = map.value(QStringLiteral("tag")).toString();
    choices.state = valueOf(states, map.value(QStringLiteral("state")));
    choices.due = valueOf(dues, map.value(QStringLiteral("due"))).value_or(Due::Any);
    choices.order =
        valueOf(orders, map.value(QStringLiteral("order"))).value_or(AssignmentOrder::Course);
    return choices;
}

} // namespace

BrowserLink::BrowserLink(BrowserPane &browser, Settings &settings, QObject *parent)
    : QObject(parent),
      m_search(new AssignmentSearch(this))
{
    browser.setChoices(fromMap(settings.browserChoices()));
    connect(&browser, &BrowserPane::choicesChanged, this,
            [&settings](const AssignmentChoices &choices) {
                settings.setBrowserChoices(toMap(choices));
            });
    connect(&browser, &BrowserPane::searchWanted, m_search, &AssignmentSearch::search);
    connect(m_search, &AssignmentSearch::found, &browser, &BrowserPane::setHits);
}

} // namespace assay::ide
