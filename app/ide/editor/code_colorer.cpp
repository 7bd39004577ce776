#include "editor/code_colorer.h"

#include "editor/code_colors.h"
#include "editor/syntax_repository.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

namespace assay::ide {

namespace {

class Highlighter : public KSyntaxHighlighting::AbstractHighlighter {
public:
    QVector<QVector<CodeRun>> color(const QStringList &lines)
    {
        QVector<QVector<CodeRun>> all;
        KSyntaxHighlighting::State state;
        for (const QString &line : lines) {
            m_runs.clear();
            state = highlightLine(line, state);
            all += m_runs;
        }
        return all;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const auto style = static_cast<std::size_t>(format.textStyle());
        if (style >= m_colors.styles.size())
            return;
        const CodeColor &look = m_colors.styles[style];
        m_runs.append({offset, length, look.color, look.bold, look.italic});
    }

private:
    EditorColors m_colors = editorColors({});
    QVector<CodeRun> m_runs;
};

/// Names in Markdown are short or those of files' endings: "cpp", "py", "C++".
KSyntaxHighlighting::Definition definitionOf(const QString &language)
{
    auto &repository = syntaxRepository();
    const auto byName = repository.definitionForName(language);
    return byName.isValid()
               ? byName
               : repository.definitionForFileName(QStringLiteral("x.") + language.toLower());
}

} // namespace

QVector<QVector<CodeRun>> colorCode(const QStringList &lines, const QString &language)
{
    constexpr qsizetype longestName = 30;
    if (language.size() > longestName)
        return {};
    const auto definition = definitionOf(language);
    if (!definition.isValid())
        return {};
    Highlighter highlighter;
    highlighter.setDefinition(definition);
    return highlighter.color(lines);
}

} // namespace assay::ide
