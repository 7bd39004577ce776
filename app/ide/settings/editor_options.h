#pragma once

#include <QMap>
#include <QString>

class QSettings;

namespace assay::ide {

inline constexpr int defaultTabWidth = 4;
inline constexpr int narrowestTab = 1;
inline constexpr int widestTab = 16;

/// How the student wants the editor; remembered in the group "editor" of the settings. The zoom is
/// apart: it changes with a wheel's turn.
struct EditorOptions {
    QString theme;      ///< a theme's name in KSyntaxHighlighting; empty: as the window
    QString fontFamily; ///< empty: the interface's code font
    int fontPoints = 0; ///< 0: that font's size
    bool ligatures = false;
    bool whiteSpace = false; ///< show blanks and tabs
    bool wrapLines = false;
    bool autoClose = true;  ///< brackets and quotes
    bool completion = true; ///< offer words while typing
    bool indentWithTabs = false;
    bool trimTrailingSpace = false; ///< before each Run and Submit
    bool backgroundCompile = true;
    QMap<QString, int> tabWidths; ///< by language id, in columns

    /// The language's own, else defaultTabWidth.
    int tabWidth(const QString &languageId) const;

    bool operator==(const EditorOptions &) const = default;
};

/// Values out of range become the defaults.
EditorOptions readEditorOptions(const QSettings &store);
void writeEditorOptions(const EditorOptions &options, QSettings &store);

} // namespace assay::ide
