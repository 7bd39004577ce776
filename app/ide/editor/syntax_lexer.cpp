#include "editor/syntax_lexer.h"

#include "editor/code_colors.h"
#include "theme/theme.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <Qsci/qsciscintilla.h>

#include <algorithm>
#include <vector>

namespace assay::ide {

namespace {

// A line longer than this is machine-made; its rest is shown plain, so that it cannot hold the
// window up.
constexpr qsizetype longestStyledLine = 4000;

KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository definitions;
    return definitions;
}

} // namespace

/// Colours one line at a time into a buffer of one style per byte.
class SyntaxLexer::Highlighter : public KSyntaxHighlighting::AbstractHighlighter {
public:
    explicit Highlighter(const QString &definition)
    {
        setDefinition(repository().definitionForName(definition));
    }

    /// Styles of the bytes of `line`, which goes from `state` to the state that follows.
    const std::vector<char> &style(const QByteArray &line, KSyntaxHighlighting::State &state)
    {
        const QString text = QString::fromUtf8(line).left(longestStyledLine);
        m_line = text;
        m_ascii = text.size() == line.size();
        m_styles.assign(static_cast<std::size_t>(line.size()), 0);
        state = highlightLine(text, state);
        return m_styles;
    }

    std::vector<KSyntaxHighlighting::State> states; ///< at the end of each styled line

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

private:
    qsizetype bytesBefore(int units) const
    {
        return m_ascii ? units : QStringView(m_line).left(units).toUtf8().size();
    }

    QString m_line;
    bool m_ascii = true; ///< one byte each: nothing to convert
    std::vector<char> m_styles;
};

SyntaxLexer::SyntaxLexer(const QString &definition, const QFont &font, QObject *parent)
    : QsciLexerCustom(parent),
      m_highlighter(std::make_unique<Highlighter>(definition))
{
    applyTheme(font);
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
    auto &states = m_highlighter->states;
    auto line = static_cast<std::size_t>(view->SendScintilla(QsciScintilla::SCI_LINEFROMPOSITION,
                                                             static_cast<unsigned long>(start)));
    line = std::min(line, states.size()); // lines whose state was never known come first
    states.resize(line);
    KSyntaxHighlighting::State state = line == 0 ? KSyntaxHighlighting::State() : states.back();

    long position =
        view->SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE, static_cast<unsigned long>(line));
    startStyling(static_cast<int>(position));
    const long length = view->SendScintilla(QsciScintilla::SCI_GETLENGTH);
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
        states.push_back(state);
        position += lineBytes;
    }
}

void SyntaxLexer::applyTheme(const QFont &font)
{
    const Tokens &tokens = Theme::current();
    setDefaultColor(tokens.text);
    setDefaultPaper(tokens.codeGround);
    setDefaultFont(font);
    for (int style = 0; style < codeStyleCount; ++style) {
        const CodeColor look = codeColor(style);
        QFont styled = font;
        styled.setBold(look.bold);
        styled.setItalic(look.italic);
        setColor(look.color, style);
        setPaper(tokens.codeGround, style);
        setFont(styled, style);
    }
}

} // namespace assay::ide
