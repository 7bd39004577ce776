#include "editor/syntax_lexer.h"

#include "editor/fold_levels.h"
#include "editor/syntax_repository.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/FoldingRegion>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <Qsci/qsciscintilla.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace assay::ide {

namespace {

using Style = KSyntaxHighlighting::Theme::TextStyle;

// A line longer than this is machine-made; its rest is shown plain, so that it cannot hold the
// window up.
constexpr qsizetype longestStyledLine = 4000;

} // namespace

/// Colours one line at a time into a buffer of one style per byte.
class SyntaxLexer::Highlighter : public KSyntaxHighlighting::AbstractHighlighter {
public:
    explicit Highlighter(const QString &definition)
    {
        setDefinition(syntaxRepository().definitionForName(definition));
        folds.begin(this->definition().indentationBasedFoldingEnabled(),
                    this->definition().foldingIgnoreList());
    }

    /// Styles of the bytes of `line`, which goes from `state` to the state that follows.
    const std::vector<char> &style(const QByteArray &line, KSyntaxHighlighting::State &state)
    {
        m_line = QString::fromUtf8(line).left(longestStyledLine);
        m_ascii = m_line.size() == line.size();
        m_styles.assign(static_cast<std::size_t>(line.size()), 0);
        folds.beginLine();
        state = highlightLine(m_line, state);
        return m_styles;
    }

    int foldLevel() { return folds.endLine(m_line); }

    void truncate(std::size_t line)
    {
        states.resize(line);
        folds.truncate(line);
    }

    std::vector<KSyntaxHighlighting::State> states; ///< at the end of each styled line
    FoldLevels folds;

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const qsizetype begin = bytesBefore(offset);
        const qsizetype end =
            std::min(bytesBefore(offset + length), static_cast<qsizetype>(m_styles.size()));
        if (begin < end)
            std::fill(m_styles.begin() + begin, m_styles.begin() + end,
                      static_cast<char>(format.textStyle()));
    }

    void applyFolding(int, int, KSyntaxHighlighting::FoldingRegion region) override
    {
        if (region.type() == KSyntaxHighlighting::FoldingRegion::Begin)
            folds.regionBegins();
        else
            folds.regionEnds();
    }

private:
    qsizetype bytesBefore(int units) const
    {
        return m_ascii ? units : QStringView(m_line).left(units).toUtf8().size();
    }

    QString m_line;
    bool m_ascii = true; ///< one byte each: nothing to convert
    std::vector<char> m_styles;
};

SyntaxLexer::SyntaxLexer(const QString &definition, QObject *parent)
    : QsciLexerCustom(parent),
      m_highlighter(std::make_unique<Highlighter>(definition))
{
}

SyntaxLexer::~SyntaxLexer() = default;

const char *SyntaxLexer::language() const
{
    return "KSyntaxHighlighting";
}

QString SyntaxLexer::description(int style) const
{
    // Any text will do: an empty one says that there is no such style.
    return style < codeStyleCount ? QString::number(style) : QString();
}

void SyntaxLexer::styleText(int start, int end)
{
    QsciScintilla *view = editor();
    if (!view)
        return;
    if (m_leader) {
        m_leader->styleText(start, end);
        return;
    }
    if (m_plain) {
        startStyling(start);
        setStyling(end - start, 0);
        return;
    }
    auto line = static_cast<std::size_t>(view->SendScintilla(QsciScintilla::SCI_LINEFROMPOSITION,
                                                             static_cast<unsigned long>(start)));
    line = std::min(line, m_highlighter->states.size()); // lines never styled come first
    m_highlighter->truncate(line);
    KSyntaxHighlighting::State state =
        line == 0 ? KSyntaxHighlighting::State() : m_highlighter->states.back();

    long position =
        view->SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE, static_cast<unsigned long>(line));
    startStyling(static_cast<int>(position));
    const long length = view->SendScintilla(QsciScintilla::SCI_GETLENGTH);
    const auto setLevel = [view](auto where, int level) {
        view->SendScintilla(QsciScintilla::SCI_SETFOLDLEVEL, static_cast<unsigned long>(where),
                            static_cast<long>(level));
    };
    for (; position < end && position < length; ++line) {
        const auto lineBytes =
            view->SendScintilla(QsciScintilla::SCI_LINELENGTH, static_cast<unsigned long>(line));
        if (lineBytes <= 0)
            break;
        QByteArray bytes(static_cast<qsizetype>(lineBytes), Qt::Uninitialized);
        view->SendScintilla(QsciScintilla::SCI_GETLINE, static_cast<unsigned long>(line),
                            static_cast<void *>(bytes.data()));
        qsizetype content = bytes.size();
        while (content > 0 && (bytes[content - 1] == '\n' || bytes[content - 1] == '\r'))
            --content;
        const std::vector<char> &styles = m_highlighter->style(bytes.first(content), state);
        if (content > 0)
            view->SendScintilla(QsciScintilla::SCI_SETSTYLINGEX,
                                static_cast<unsigned long>(content), styles.data());
        setStyling(static_cast<int>(bytes.size() - content), 0);
        m_highlighter->states.push_back(state);
        setLevel(line, m_highlighter->foldLevel());
        if (m_highlighter->folds.changedLine() >= 0)
            setLevel(m_highlighter->folds.changedLine(), m_highlighter->folds.changedLevel());
        position += lineBytes;
    }
}

void SyntaxLexer::setLook(const EditorColors &colors, const QFont &font)
{
    setDefaultColor(colors.text);
    setDefaultPaper(colors.ground);
    setDefaultFont(font);
    for (int style = 0; style < codeStyleCount; ++style) {
        const CodeColor &look = colors.styles[static_cast<std::size_t>(style)];
        QFont styled = font;
        styled.setBold(look.bold);
        styled.setItalic(look.italic);
        setColor(look.color, style);
        setPaper(colors.ground, style);
        setFont(styled, style);
    }
}

QString SyntaxLexer::lineComment() const
{
    return m_highlighter->definition().singleLineCommentMarker();
}

QPair<QString, QString> SyntaxLexer::blockComment() const
{
    return m_highlighter->definition().multiLineCommentMarker();
}

const QStringList &SyntaxLexer::keywords() const
{
    if (m_keywords.isEmpty()) {
        const auto definition = m_highlighter->definition();
        auto definitions = definition.includedDefinitions();
        // What comments and documentation include is not the language's.
        definitions.removeIf(
            [&](const auto &included) { return included.section() != definition.section(); });
        definitions += definition;
        for (const auto &part : std::as_const(definitions))
            for (const QString &list : part.keywordLists())
                m_keywords += part.keywordList(list);
        m_keywords.sort();
        m_keywords.removeDuplicates();
    }
    return m_keywords;
}

bool SyntaxLexer::isComment(int style)
{
    switch (static_cast<Style>(style)) {
    case Style::Comment:
    case Style::Documentation:
    case Style::CommentVar:
    case Style::Annotation:
    case Style::RegionMarker:
    case Style::Information:
    case Style::Warning:
    case Style::Alert: return true;
    default: return false;
    }
}

bool SyntaxLexer::isString(int style)
{
    switch (static_cast<Style>(style)) {
    case Style::String:
    case Style::VerbatimString:
    case Style::SpecialString:
    case Style::Char:
    case Style::SpecialChar: return true;
    default: return false;
    }
}

} // namespace assay::ide
