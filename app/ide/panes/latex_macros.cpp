#include "panes/latex_macros.h"

#include <QHash>

namespace assay::ide {

namespace {

constexpr int mostReplacements = 5'000;
constexpr qsizetype longestResult = 2 * 1024 * 1024;

struct Macro {
    int arguments = 0;
    QString body;
};

bool isLetter(QChar character)
{
    return (character >= u'a' && character <= u'z') || (character >= u'A' && character <= u'Z');
}

/// "\%" is a percent sign, "%" a comment up to the end of its line.
QString withoutComments(const QString &tex)
{
    QString result;
    result.reserve(tex.size());
    bool verbatim = false;
    for (const QString &line : tex.split(u'\n')) {
        const bool begins = line.contains(QLatin1String("\\begin{verbatim")) ||
                            line.contains(QLatin1String("\\begin{lstlisting"));
        verbatim = verbatim || begins;
        if (verbatim) {
            result += line + u'\n';
            verbatim = !line.contains(QLatin1String("\\end{verbatim")) &&
                       !line.contains(QLatin1String("\\end{lstlisting"));
            continue;
        }
        qsizetype at = 0;
        while (at < line.size() && line[at] != u'%')
            at += line[at] == u'\\' ? 2 : 1;
        if (at >= line.size())
            result += line + u'\n';
        else if (at > 0 && !line.left(at).trimmed().isEmpty())
            result += line.left(at) + (line[at - 1].isSpace() ? QStringLiteral("\n") : QString());
        // A line of nothing but a comment is no empty line.
    }
    result.chop(1);
    return result;
}

class Expander {
public:
    explicit Expander(QString tex)
        : m_tex(std::move(tex))
    {
    }

    QString expand()
    {
        QString result;
        qsizetype at = 0;
        while (at < m_tex.size() && result.size() < longestResult) {
            const qsizetype next = m_tex.indexOf(u'\\', at);
            if (next < 0)
                break;
            result += QStringView(m_tex).mid(at, next - at);
            qsizetype end = next + 1;
            while (end < m_tex.size() && isLetter(m_tex[end]))
                ++end;
            const QString name = m_tex.mid(next + 1, end - next - 1);
            if (name.isEmpty()) {
                result += QStringView(m_tex).mid(next, 2);
                at = next + 2;
            } else if (isDefinition(name)) {
                at = define(end, name == QLatin1String("def"));
            } else if (const auto macro = m_macros.constFind(name);
                       macro != m_macros.cend() && ++m_count <= mostReplacements) {
                const QString body = applied(*macro, end);
                // Read again: it may hold macros itself.
                m_tex.replace(next, end - next, body);
                at = next;
                if (m_tex.size() > longestResult)
                    break;
            } else {
                result += QStringView(m_tex).mid(next, end - next);
                at = end;
            }
        }
        return result + (at < m_tex.size() ? m_tex.mid(at, longestResult) : QString());
    }

private:
    static bool isDefinition(const QString &name)
    {
        return name == QLatin1String("newcommand") || name == QLatin1String("renewcommand") ||
               name == QLatin1String("providecommand") || name == QLatin1String("def");
    }

    void skipSpace(qsizetype &at) const
    {
        while (at < m_tex.size() && m_tex[at].isSpace())
            ++at;
    }

    /// The group at `at`, which moves behind it; without one, the next command or character.
    QString argument(qsizetype &at) const
    {
        skipSpace(at);
        if (at >= m_tex.size())
            return {};
        const qsizetype start = at;
        if (m_tex[at] == u'\\') {
            ++at;
            while (at < m_tex.size() && isLetter(m_tex[at]))
                ++at;
            return m_tex.mid(start, at - start);
        }
        if (m_tex[at] != u'{')
            return m_tex.mid(at++, 1);
        int depth = 0;
        for (; at < m_tex.size(); ++at) {
            if (m_tex[at] == u'\\')
                ++at;
            else if (m_tex[at] == u'{')
                ++depth;
            else if (m_tex[at] == u'}' && --depth == 0)
                break;
        }
        const QString inside = m_tex.mid(start + 1, qMin(at, m_tex.size()) - start - 1);
        at = qMin(at + 1, m_tex.size());
        return inside;
    }

    qsizetype define(qsizetype at, bool plain)
    {
        if (at < m_tex.size() && m_tex[at] == u'*')
            ++at;
        QString name = argument(at).trimmed();
        name.remove(u'\\');
        Macro macro;
        if (plain) {
            while (at < m_tex.size() && m_tex[at] != u'{') // "#1#2"
                macro.arguments += m_tex[at++] == u'#' ? 1 : 0;
        } else {
            skipSpace(at);
            if (at < m_tex.size() && m_tex[at] == u'[') {
                const qsizetype end = m_tex.indexOf(u']', at);
                if (end < 0)
                    return m_tex.size();
                macro.arguments = m_tex.mid(at + 1, end - at - 1).toInt();
                at = end + 1;
                if (at < m_tex.size() && m_tex[at] == u'[') // a default, which nobody needs here
                    at = qMax(m_tex.indexOf(u']', at) + 1, at);
            }
        }
        macro.arguments = qBound(0, macro.arguments, 9);
        macro.body = argument(at);
        if (!name.isEmpty() && m_macros.size() < 1000)
            m_macros.insert(name, macro);
        return at;
    }

    QString applied(const Macro &macro, qsizetype &at) const
    {
        QStringList arguments;
        for (int i = 0; i < macro.arguments; ++i)
            arguments << argument(at);
        QString body;
        for (qsizetype i = 0; i < macro.body.size(); ++i) {
            const int number = macro.body[i] == u'#' && i + 1 < macro.body.size()
                                   ? macro.body[i + 1].digitValue()
                                   : 0;
            if (number >= 1) {
                body += arguments.value(number - 1);
                ++i;
            } else {
                body += macro.body[i];
            }
        }
        // "\n dollars": a letter after the macro must not join its last command.
        const bool joins =
            !body.isEmpty() && isLetter(body.back()) && at < m_tex.size() && isLetter(m_tex[at]);
        return joins ? body + u' ' : body;
    }

    QString m_tex;
    QHash<QString, Macro> m_macros;
    int m_count = 0;
};

} // namespace

QString expandLatexMacros(const QString &tex)
{
    return Expander(withoutComments(tex.left(longestResult))).expand();
}

} // namespace assay::ide
