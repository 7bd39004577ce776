// From left to right over the text, writing Markdown. Blocks that Markdown indents (items) and
// cells are converted apart and put in; formulas become marks at once, so that nothing later can
// take their characters for markup.
#include "panes/latex_text.h"

#include "panes/latex_commands.h"
#include "panes/latex_macros.h"
#include "panes/markdown_writing.h"
#include "panes/tex_reader.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace assay::ide {

namespace {

constexpr qsizetype longestStatement = 1024 * 1024;
constexpr int deepest = 30;
constexpr qsizetype longestOption = 4'000; ///< a "[…]" that goes on is none
constexpr qsizetype mostCells = 20'000;    ///< of all tables together, empty ones too
constexpr qsizetype mostColumns = 100;

class Converter : private TexReader {
public:
    explicit Converter(QString tex)
        : TexReader(std::move(tex))
    {
    }

    SplitMarkdown convert()
    {
        while (m_at < m_tex.size()) {
            m_result.text += block(Until::End);
            if (m_at < m_tex.size())
                ++m_at; // what closes nothing
        }
        addFootnotes();
        // From the first space of a run only: each would look through the rest of it.
        static const QRegularExpression ends(QStringLiteral("(?<! ) +\n"));
        static const QRegularExpression many(QStringLiteral("\n{3,}"));
        m_result.text.replace(ends, QStringLiteral("\n"));
        m_result.text.replace(many, QStringLiteral("\n\n"));
        m_result.text = m_result.text.trimmed();
        return m_result;
    }

private:
    enum class Until { End, Brace, Environment, Item, Cell };

    bool isOver(Until until) const
    {
        if (m_at >= m_tex.size() || m_tex[m_at] == u'}')
            return true;
        if (until != Until::End && until != Until::Brace && looksAt(QLatin1String("\\end{")))
            return true;
        if (until == Until::Item && looksAt(QLatin1String("\\item")) &&
            (m_at + 5 >= m_tex.size() || !isTexLetter(m_tex[m_at + 5])))
            return true;
        return until == Until::Cell && (m_tex[m_at] == u'&' || looksAt(QLatin1String("\\\\")) ||
                                        looksAt(QLatin1String("\\tabularnewline")));
    }

    /// Markdown of everything up to what ends it, which stays.
    QString block(Until until)
    {
        QString out;
        if (++m_depth > deepest) {
            m_at = m_tex.size();
            --m_depth;
            return out;
        }
        while (!isOver(until))
            piece(out, until);
        --m_depth;
        return out;
    }

    static bool atStart(const QString &out) { return out.isEmpty() || out.endsWith(u'\n'); }

    void piece(QString &out, Until until)
    {
        const QChar next = m_tex[m_at];
        switch (next.unicode()) {
        case u'\\': command(out, until); return;
        case u'$': dollars(out); return;
        case u'{':
            ++m_at;
            out += block(Until::Brace);
            m_at = qMin(m_at + 1, m_tex.size());
            return;
        case u'~':
            out += QChar(QChar::Nbsp);
            ++m_at;
            return;
        case u'`':
        case u'\'':
        case u'-': quote(out, next); return;
        default: break;
        }
        if (next.isSpace()) {
            space(out, until);
            return;
        }
        ++m_at;
        literal(out, next);
    }

    void space(QString &out, Until until)
    {
        int lines = 0;
        while (m_at < m_tex.size() && m_tex[m_at].isSpace())
            lines += m_tex[m_at++] == u'\n' ? 1 : 0;
        if (lines > 1 && until != Until::Cell)
            out += QStringLiteral("\n\n");
        else if (!atStart(out) && !out.endsWith(u' '))
            out += u' ';
    }

    /// A character that is text, not Markdown.
    static void literal(QString &out, QChar character)
    {
        static const QString special = QStringLiteral("\\`*_[]<>#|~$&");
        const bool starts = atStart(out) && (character == u'+' || character == u'-' ||
                                             character == u'=' || character == u':');
        static const QRegularExpression number(QStringLiteral("(^|\n)\\d{1,9}$"));
        const bool numbered =
            (character == u'.' || character == u')') && number.match(out.right(12)).hasMatch();
        if (special.contains(character) || starts || numbered)
            out += u'\\';
        const bool mark = character.unicode() >= SplitMarkdown::firstMark &&
                          character.unicode() <= SplitMarkdown::lastMark;
        out += mark ? QChar(QChar::ReplacementCharacter) : character;
    }

    void quote(QString &out, QChar sign)
    {
        qsizetype end = m_at;
        while (end < m_tex.size() && m_tex[end] == sign)
            ++end;
        const qsizetype count = end - m_at;
        if (sign == u'-') {
            if (count == 1)
                literal(out, sign);
            else
                out += count == 2 ? QStringLiteral("–") : QStringLiteral("—");
        } else if (sign == u'`') {
            out += count == 1 ? QStringLiteral("‘") : QStringLiteral("“");
        } else {
            out += count == 1 ? QStringLiteral("’") : QStringLiteral("”");
        }
        m_at = end;
    }

    // --- formulas --------------------------------------------------------------------------

    void formula(QString &out, const QString &tex, bool display)
    {
        const QString mark = m_result.add({tex, display});
        out += display ? QStringLiteral("\n\n") + mark + QStringLiteral("\n\n") : mark;
    }

    void dollars(QString &out)
    {
        const bool display = looksAt(QLatin1String("$$"));
        const QString end = display ? QStringLiteral("$$") : QStringLiteral("$");
        qsizetype at = m_at + end.size();
        const qsizetype start = at;
        while (at < m_tex.size() && !QStringView(m_tex).mid(at).startsWith(end))
            at += m_tex[at] == u'\\' ? 2 : 1;
        at = qMin(at, m_tex.size());
        formula(out, m_tex.mid(start, at - start), display);
        m_at = qMin(at + end.size(), m_tex.size());
    }

    void formulaUntil(QString &out, const char *end, bool display)
    {
        const QString mark = QString::fromLatin1(end);
        const qsizetype found = m_tex.indexOf(mark, m_at);
        const qsizetype stop = found < 0 ? m_tex.size() : found;
        formula(out, m_tex.mid(m_at, stop - m_at), display);
        m_at = qMin(stop + mark.size(), m_tex.size());
    }

    // --- commands --------------------------------------------------------------------------

    QString argument()
    {
        skipSpace();
        if (m_at >= m_tex.size() || m_tex[m_at] != u'{')
            return {};
        ++m_at;
        const QString inside = block(Until::Brace);
        m_at = qMin(m_at + 1, m_tex.size());
        return inside;
    }

    QString optionalArgument()
    {
        qsizetype at = m_at;
        while (at < m_tex.size() && m_tex[at].isSpace())
            ++at;
        if (at >= m_tex.size() || m_tex[at] != u'[')
            return {};
        const qsizetype length = QStringView(m_tex).mid(at, longestOption).indexOf(u']');
        if (length < 0)
            return {};
        m_at = at + length + 1;
        return m_tex.mid(at + 1, length - 1);
    }

    void command(QString &out, Until until)
    {
        ++m_at;
        if (m_at >= m_tex.size())
            return;
        const QChar first = m_tex[m_at];
        if (!isTexLetter(first)) {
            ++m_at;
            escape(out, first);
            return;
        }
        const qsizetype start = m_at;
        while (m_at < m_tex.size() && isTexLetter(m_tex[m_at]))
            ++m_at;
        const QString name = m_tex.mid(start, m_at - start);
        if (m_at < m_tex.size() && m_tex[m_at] == u'*')
            ++m_at;
        if (name == QLatin1String("par")) {
            out += QStringLiteral("\n\n");
        } else if (const QString heading = latexHeading(name); !heading.isEmpty()) {
            out += QStringLiteral("\n\n## ") + heading + QStringLiteral("\n\n");
        } else if (const QString character = latexCharacter(name); !character.isEmpty()) {
            out += character;
            swallowSpace();
        } else if (const auto arguments = latexSilentArguments(name)) {
            optionalArgument();
            for (int i = 0; i < *arguments; ++i)
                rawArgument();
            if (name.endsWith(QLatin1String("skip")))
                out += QStringLiteral("\n\n");
            else
                swallowSpace();
        } else if (!section(out, name) && !styled(out, name) && !figure(out, name) &&
                   !reference(out, name)) {
            structure(out, name, until);
        }
    }

    /// TeX takes the spaces after a command's name.
    void swallowSpace()
    {
        int lines = 0;
        qsizetype at = m_at;
        while (at < m_tex.size() && m_tex[at].isSpace())
            lines += m_tex[at++] == u'\n' ? 1 : 0;
        if (lines < 2)
            m_at = at;
        if (looksAt(QLatin1String("{}")))
            m_at += 2;
    }

    void escape(QString &out, QChar character)
    {
        switch (character.unicode()) {
        case u'\\':
            optionalArgument();
            if (!atStart(out))
                out += QStringLiteral("\\\n");
            return;
        case u'(': formulaUntil(out, "\\)", false); return;
        case u'[': formulaUntil(out, "\\]", true); return;
        case u',':
        case u';':
        case u':': out += QChar(0x2009); return;
        case u' ':
        case u'\n': out += u' '; return;
        case u'!':
        case u'/':
        case u'-':
        case u')':
        case u']': return;
        case u'\'':
        case u'`':
        case u'^':
        case u'"':
        case u'~':
        case u'=':
        case u'.': {
            QString letter = rawArgument();
            if (letter.isEmpty() && m_at < m_tex.size()) {
                letter = m_tex.mid(m_at, m_tex[m_at] == u'\\' ? 2 : 1);
                m_at += letter.size();
            }
            out += latexAccented(character, letter);
            return;
        }
        default: literal(out, character);
        }
    }

    bool section(QString &out, const QString &name)
    {
        static const QHash<QString, QString> levels{
            {QStringLiteral("section"), QStringLiteral("## ")},
            {QStringLiteral("chapter"), QStringLiteral("## ")},
            {QStringLiteral("subsection"), QStringLiteral("### ")},
            {QStringLiteral("subsubsection"), QStringLiteral("#### ")}};
        if (const auto level = levels.constFind(name); level != levels.cend()) {
            out +=
                QStringLiteral("\n\n") + *level + argument().simplified() + QStringLiteral("\n\n");
            return true;
        }
        if (name == QLatin1String("paragraph") || name == QLatin1String("subparagraph")) {
            out += QStringLiteral("\n\n**") + argument().simplified() + QStringLiteral("** ");
            return true;
        }
        return false;
    }

    /// `text` between signs of emphasis, which may not stand beside spaces.
    static QString emphasis(const QString &sign, const QString &text)
    {
        const QString inside = text.trimmed();
        if (inside.isEmpty() || inside.contains(QLatin1String("\n\n")))
            return text;
        return (text.front().isSpace() ? QStringLiteral(" ") : QString()) + sign + inside + sign +
               (text.back().isSpace() ? QStringLiteral(" ") : QString());
    }

    bool styled(QString &out, const QString &name)
    {
        static const QSet<QString> strong{QStringLiteral("textbf"), QStringLiteral("bf"),
                                          QStringLiteral("bfseries"), QStringLiteral("strong")};
        static const QSet<QString> slanted{QStringLiteral("emph"),    QStringLiteral("textit"),
                                           QStringLiteral("textsl"),  QStringLiteral("it"),
                                           QStringLiteral("itshape"), QStringLiteral("em"),
                                           QStringLiteral("sl")};
        static const QSet<QString> code{QStringLiteral("texttt"),    QStringLiteral("tt"),
                                        QStringLiteral("ttfamily"),  QStringLiteral("t"),
                                        QStringLiteral("lstinline"), QStringLiteral("verb"),
                                        QStringLiteral("mintinline")};
        static const QSet<QString> plain{
            QStringLiteral("textrm"),     QStringLiteral("textsf"),    QStringLiteral("textsc"),
            QStringLiteral("mbox"),       QStringLiteral("underline"), QStringLiteral("text"),
            QStringLiteral("textnormal"), QStringLiteral("hbox"),      QStringLiteral("fbox"),
            QStringLiteral("ensuremath")};
        if (code.contains(name)) {
            codePiece(out, name);
            return true;
        }
        if (!strong.contains(name) && !slanted.contains(name) && !plain.contains(name))
            return false;
        if (name == QLatin1String("ensuremath")) {
            formula(out, rawArgument(), false);
            return true;
        }
        swallowSpace();
        const bool hasArgument = m_at < m_tex.size() && m_tex[m_at] == u'{';
        // "{\bf text}": up to the end of the group around.
        const QString text = hasArgument ? argument() : block(Until::Environment);
        if (plain.contains(name))
            out += text;
        else
            out +=
                emphasis(strong.contains(name) ? QStringLiteral("**") : QStringLiteral("*"), text);
        return true;
    }

    void codePiece(QString &out, const QString &name)
    {
        if (name == QLatin1String("verb") || name == QLatin1String("lstinline")) {
            optionalArgument();
            if (m_at < m_tex.size() && m_tex[m_at] != u'{') {
                const qsizetype end = m_tex.indexOf(m_tex[m_at], m_at + 1);
                const qsizetype stop = end < 0 ? m_tex.size() : end;
                out += markdownCode(m_tex.mid(m_at + 1, stop - m_at - 1));
                m_at = qMin(stop + 1, m_tex.size());
                return;
            }
        }
        if (name == QLatin1String("mintinline"))
            rawArgument();
        swallowSpace();
        if (m_at >= m_tex.size() || m_tex[m_at] != u'{') {
            out += block(Until::Environment); // {\tt …}: as text
            return;
        }
        const qsizetype before = m_at;
        const QString raw = rawArgument();
        static const QRegularExpression rich(QStringLiteral("\\$|\\\\[a-zA-Z]"));
        if (rich.match(raw).hasMatch()) {
            m_at = before;
            out += argument();
            return;
        }
        QString text;
        for (qsizetype i = 0; i < raw.size(); ++i) {
            if (raw[i] == u'\\' && i + 1 < raw.size())
                text += raw[++i];
            else if (raw[i] == u'~')
                text += u' ';
            else if (raw[i] != u'{' && raw[i] != u'}')
                text += raw[i];
        }
        if (!text.trimmed().isEmpty())
            out += markdownCode(text.simplified());
    }

    bool figure(QString &out, const QString &name)
    {
        if (name == QLatin1String("includegraphics")) {
            optionalArgument();
            picture(out, rawArgument());
            return true;
        }
        if (name == QLatin1String("illustration")) { // Kattis: width, file, caption
            rawArgument();
            picture(out, rawArgument());
            caption(out, argument());
            return true;
        }
        if (name == QLatin1String("caption")) {
            optionalArgument();
            caption(out, argument());
            return true;
        }
        return false;
    }

    static void picture(QString &out, const QString &file)
    {
        QString address = file.trimmed();
        address.remove(u'"').remove(u'\n');
        if (!address.isEmpty())
            out += QStringLiteral("\n\n![](<") + address.remove(u'<').remove(u'>') +
                   QStringLiteral(">)\n\n");
    }

    static void caption(QString &out, const QString &text)
    {
        if (!text.trimmed().isEmpty())
            out += QStringLiteral("\n\n") + emphasis(QStringLiteral("*"), text.simplified()) +
                   QStringLiteral("\n\n");
    }

    bool reference(QString &out, const QString &name)
    {
        if (name == QLatin1String("url")) {
            out += u'<' + rawArgument().remove(u'>').trimmed() + u'>';
        } else if (name == QLatin1String("href")) {
            QString address = rawArgument();
            address.remove(u'>').remove(u'<').remove(u'\\');
            out += u'[' + argument().simplified() + QStringLiteral("](<") + address +
                   QStringLiteral(">)");
        } else if (name == QLatin1String("footnote")) {
            m_footnotes << argument().simplified();
            out += u'[' + QString::number(m_footnotes.size()) + u']';
            out.insert(out.size() - 1, u'\\');
            out.insert(out.lastIndexOf(u'['), u'\\');
        } else if (name == QLatin1String("ref") || name == QLatin1String("eqref") ||
                   name == QLatin1String("cite") || name == QLatin1String("pageref")) {
            rawArgument();
            out += u'…';
        } else if (name == QLatin1String("textcolor")) {
            rawArgument();
            out += argument();
        } else if (name == QLatin1String("multicolumn")) {
            rawArgument();
            rawArgument();
            out += argument();
        } else if (name == QLatin1String("multirow")) {
            rawArgument();
            rawArgument();
            out += argument();
        } else {
            return false;
        }
        return true;
    }

    void addFootnotes()
    {
        for (qsizetype i = 0; i < m_footnotes.size(); ++i)
            m_result.text += QStringLiteral("\n\n\\[%1\\] ").arg(i + 1) + m_footnotes[i];
    }

    void structure(QString &out, const QString &name, Until until)
    {
        if (name == QLatin1String("begin")) {
            environment(out, rawArgument());
        } else if (name == QLatin1String("end")) {
            rawArgument();
        } else if (name == QLatin1String("newline") || name == QLatin1String("linebreak")) {
            if (!atStart(out) && until != Until::Cell)
                out += QStringLiteral("\\\n");
        } else if (name == QLatin1String("item")) { // outside of any list
            out += QStringLiteral("\n\n");
        } else if (name.size() == 1 && QStringLiteral("cvuHrk").contains(name) &&
                   m_at < m_tex.size() && m_tex[m_at] == u'{') {
            out += latexAccented(name[0], rawArgument());
        } else {
            literal(out, u'\\');
            out += name;
        }
    }

    // --- environments ----------------------------------------------------------------------

    /// Everything up to the end of the environment as it stands.
    QString rawUntilEnd(const QString &name)
    {
        const QString end = QStringLiteral("\\end{") + name + u'}';
        const qsizetype found = m_tex.indexOf(end, m_at);
        const qsizetype stop = found < 0 ? m_tex.size() : found;
        const QString text = m_tex.mid(m_at, stop - m_at);
        m_at = qMin(stop + end.size(), m_tex.size());
        return text;
    }

    void finishEnvironment()
    {
        if (!looksAt(QLatin1String("\\end{")))
            return;
        m_at += 4;
        rawArgument();
    }

    void environment(QString &out, const QString &name)
    {
        QString plain = name;
        if (plain.endsWith(u'*'))
            plain.chop(1);
        static const QSet<QString> raw{QStringLiteral("verbatim"), QStringLiteral("Verbatim"),
                                       QStringLiteral("lstlisting"), QStringLiteral("alltt"),
                                       QStringLiteral("minted")};
        static const QSet<QString> equations{QStringLiteral("equation"),
                                             QStringLiteral("displaymath"), QStringLiteral("math")};
        static const QSet<QString> aligned{QStringLiteral("align"),    QStringLiteral("eqnarray"),
                                           QStringLiteral("gather"),   QStringLiteral("alignat"),
                                           QStringLiteral("multline"), QStringLiteral("flalign")};
        if (raw.contains(plain)) {
            const QString options = optionalArgument();
            const QString language =
                plain == QLatin1String("minted") ? rawArgument() : languageIn(options);
            out += markdownCodeBlock(rawUntilEnd(name), language);
        } else if (equations.contains(plain)) {
            formula(out, rawUntilEnd(name), plain != QLatin1String("math"));
        } else if (aligned.contains(plain)) {
            const QString form =
                plain == QLatin1String("flalign") ? QStringLiteral("align") : plain;
            formula(out,
                    QStringLiteral("\\begin{") + form + u'}' + rawUntilEnd(name) +
                        QStringLiteral("\\end{") + form + u'}',
                    true);
        } else if (plain == QLatin1String("itemize") || plain == QLatin1String("enumerate") ||
                   plain == QLatin1String("description")) {
            list(out, plain);
        } else if (plain.startsWith(QLatin1String("tabular")) ||
                   plain == QLatin1String("longtable")) {
            if (plain == QLatin1String("tabularx"))
                rawArgument();
            optionalArgument();
            rawArgument();
            table(out);
        } else if (plain == QLatin1String("comment") || plain == QLatin1String("tikzpicture") ||
                   plain == QLatin1String("example") || plain == QLatin1String("examplewide")) {
            rawUntilEnd(name); // drawings cannot be shown, samples stand below
        } else {
            group(out, plain);
        }
    }

    static QString languageIn(const QString &options)
    {
        static const QRegularExpression pattern(
            QStringLiteral("language\\s*=\\s*\\{?(?:\\[[^\\]]*\\])?([A-Za-z+#]{1,20})"));
        return pattern.match(options).captured(1);
    }

    /// What only arranges or frames its contents.
    void group(QString &out, const QString &name)
    {
        static const QHash<QString, int> arguments{
            {QStringLiteral("wrapfigure"), 2}, {QStringLiteral("minipage"), 1},
            {QStringLiteral("problem"), 5},    {QStringLiteral("multicols"), 1},
            {QStringLiteral("subfigure"), 1},  {QStringLiteral("adjustbox"), 1}};
        optionalArgument();
        for (int i = 0; i < arguments.value(name); ++i) {
            rawArgument();
            optionalArgument();
        }
        if (const QString heading = latexHeading(name); !heading.isEmpty())
            out += QStringLiteral("\n\n## ") + heading;
        out += QStringLiteral("\n\n");
        out += block(Until::Environment);
        out += QStringLiteral("\n\n");
        finishEnvironment();
    }

    void list(QString &out, const QString &kind)
    {
        optionalArgument();
        out += QStringLiteral("\n\n");
        block(Until::Item); // what stands before the first item has no place
        for (int number = 1; looksAt(QLatin1String("\\item")); ++number) {
            m_at += 5;
            const QString label = optionalArgument();
            QString item = block(Until::Item);
            if (!label.isEmpty() && kind == QLatin1String("description"))
                item = QStringLiteral("**") + label + QStringLiteral("** ") + item.trimmed();
            const QString bullet = kind == QLatin1String("enumerate")
                                       ? QString::number(number) + QStringLiteral(". ")
                                       : QStringLiteral("- ");
            if (!item.trimmed().isEmpty())
                out += markdownItem(item, bullet, static_cast<int>(bullet.size())) + u'\n';
        }
        out += u'\n';
        finishEnvironment();
    }

    void table(QString &out)
    {
        QVector<QStringList> rows(1);
        while (++m_cells < mostCells) {
            // A picture or a list within a cell would need lines of its own.
            rows.last() << block(Until::Cell).simplified();
            if (m_at >= m_tex.size() || m_tex[m_at] == u'}' || looksAt(QLatin1String("\\end{")))
                break;
            if (m_tex[m_at] == u'&') {
                ++m_at;
                continue;
            }
            m_at += looksAt(QLatin1String("\\\\")) ? 2 : 15; // \tabularnewline
            optionalArgument();
            rows.append(QStringList());
        }
        rows.removeIf([](const QStringList &row) { return row.join(QString()).isEmpty(); });
        qsizetype columns = 0;
        for (const QStringList &row : rows)
            columns = qBound(columns, row.size(), mostColumns);
        out += QStringLiteral("\n\n");
        for (qsizetype i = 0; i < rows.size() && columns > 0; ++i) {
            m_cells += columns - qMin(columns, rows[i].size()); // short rows are filled up
            if (m_cells > mostCells)
                break;
            out += u'|';
            for (qsizetype column = 0; column < columns; ++column)
                out += u' ' + rows[i].value(column) + QStringLiteral(" |");
            out += u'\n';
            if (i == 0)
                out += u'|' + QStringLiteral(" --- |").repeated(columns) + u'\n';
        }
        out += u'\n';
        finishEnvironment();
    }

    int m_depth = 0;
    qsizetype m_cells = 0;
    SplitMarkdown m_result;
    QStringList m_footnotes;
};

/// What stands between \begin{document} and \end{document}, with the definitions before it.
QString bodyOf(const QString &tex)
{
    const QString begin = QStringLiteral("\\begin{document}");
    const qsizetype from = tex.indexOf(begin);
    if (from < 0)
        return tex;
    const qsizetype to = tex.indexOf(QLatin1String("\\end{document}"), from);
    return tex.mid(from + begin.size(), to < 0 ? -1 : to - from - begin.size());
}

} // namespace

SplitMarkdown latexToMarkdown(const QString &tex)
{
    return Converter(bodyOf(expandLatexMacros(tex.left(longestStatement)))).convert();
}

} // namespace assay::ide
