#include "editor/syntax_repository.h"

#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

namespace assay::ide {

KSyntaxHighlighting::Repository &syntaxRepository()
{
    static KSyntaxHighlighting::Repository repository;
    return repository;
}

QStringList editorThemeNames()
{
    QStringList names;
    for (const auto &theme : syntaxRepository().themes())
        names += theme.name();
    names.sort(Qt::CaseInsensitive);
    return names;
}

} // namespace assay::ide
