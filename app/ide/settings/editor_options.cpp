#include "settings/editor_options.h"

#include <QSettings>
#include <QVariantMap>

namespace assay::ide {

namespace {

constexpr int smallestFont = 5; // points
constexpr int largestFont = 72;

struct Flag {
    const char *key;
    bool EditorOptions::*member;
};

constexpr Flag flags[] = {
    {"editor/ligatures", &EditorOptions::ligatures},
    {"editor/white-space", &EditorOptions::whiteSpace},
    {"editor/wrap-lines", &EditorOptions::wrapLines},
    {"editor/auto-close", &EditorOptions::autoClose},
    {"editor/completion", &EditorOptions::completion},
    {"editor/indent-with-tabs", &EditorOptions::indentWithTabs},
    {"editor/trim-trailing-space", &EditorOptions::trimTrailingSpace},
    {"editor/background-compile", &EditorOptions::backgroundCompile},
};

int inRange(int value, int least, int most, int otherwise)
{
    return value >= least && value <= most ? value : otherwise;
}

} // namespace

int EditorOptions::tabWidth(const QString &languageId) const
{
    return tabWidths.value(languageId, defaultTabWidth);
}

EditorOptions readEditorOptions(const QSettings &store)
{
    EditorOptions options;
    options.theme = store.value(QStringLiteral("editor/theme")).toString();
    options.fontFamily = store.value(QStringLiteral("editor/font-family")).toString();
    options.fontPoints = inRange(store.value(QStringLiteral("editor/font-points"), 0).toInt(),
                                 smallestFont, largestFont, 0);
    for (const Flag &flag : flags) {
        const bool otherwise = options.*flag.member;
        options.*flag.member = store.value(QLatin1String(flag.key), otherwise).toBool();
    }
    const QVariantMap widths = store.value(QStringLiteral("editor/tab-widths")).toMap();
    for (auto width = widths.begin(); width != widths.end(); ++width)
        options.tabWidths.insert(width.key(),
                                 inRange(width->toInt(), narrowestTab, widestTab, defaultTabWidth));
    return options;
}

void writeEditorOptions(const EditorOptions &options, QSettings &store)
{
    store.setValue(QStringLiteral("editor/theme"), options.theme);
    store.setValue(QStringLiteral("editor/font-family"), options.fontFamily);
    store.setValue(QStringLiteral("editor/font-points"), options.fontPoints);
    for (const Flag &flag : flags)
        store.setValue(QLatin1String(flag.key), options.*flag.member);
    QVariantMap widths;
    for (auto width = options.tabWidths.begin(); width != options.tabWidths.end(); ++width)
        widths.insert(width.key(), width.value());
    store.setValue(QStringLiteral("editor/tab-widths"), widths);
}

} // namespace assay::ide
