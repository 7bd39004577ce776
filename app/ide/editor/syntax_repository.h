#pragma once

#include <QStringList>

namespace KSyntaxHighlighting {
class Repository;
}

namespace assay::ide {

/// KSyntaxHighlighting's languages and themes; read when first asked for, which takes
/// milliseconds and so never happens before the window is there. GUI thread only.
KSyntaxHighlighting::Repository &syntaxRepository();

/// Names of its themes, sorted, for people to choose from.
QStringList editorThemeNames();

} // namespace assay::ide
