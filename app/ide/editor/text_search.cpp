#include "editor/text_search.h"

#include "editor/scintilla.h"

#include <QElapsedTimer>

#include <algorithm>

namespace assay::ide {

namespace {

using Sci = QsciScintillaBase;

// Steps that PCRE may take for one place where a match could begin.
const QLatin1String costLimit("(*LIMIT_MATCH=50000)(*LIMIT_DEPTH=50000)");

QRegularExpression expressionOf(const SearchQuery &query)
{
    QString text = query.pattern ? query.what : QRegularExpression::escape(query.what);
    if (query.wholeWords)
        text = QStringLiteral("(?<!\\w)(?:%1)(?!\\w)").arg(text);
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (!query.matchCase)
        options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(query.pattern ? costLimit + text : text, options);
}

} // namespace

void TextSearch::start(const SearchQuery &query)
{
    m_query = query;
    m_expression = expressionOf(query);
    m_hits.clear();
    m_position = query.begin;
    m_cutLines = false;
    m_state = query.what.isEmpty()     ? State::Done
              : m_expression.isValid() ? State::Running
                                       : State::Invalid;
}

QString TextSearch::problem() const
{
    return m_state == State::Invalid ? m_expression.errorString() : QString();
}

TextSearch::State TextSearch::step(const QsciScintillaBase &editor,
                                   std::chrono::milliseconds budget)
{
    if (m_state != State::Running)
        return m_state;
    QElapsedTimer clock;
    clock.start();
    const long length = lengthOf(editor);
    const long end = m_query.end < 0 ? length : std::min(m_query.end, length);
    long line = lineOf(editor, m_position);
    while (m_position < end || (m_position == end && m_hits.isEmpty() && end == 0)) {
        const long begin = lineStart(editor, line);
        const long textEnd = lineEnd(editor, line);
        if (!searchLine(bytesOf(editor, begin, textEnd), begin, m_position, end))
            return m_state;
        ++line;
        const long next = lineStart(editor, line);
        m_position = next > begin ? next : end;
        if (end == 0)
            break;
        if (clock.durationElapsed() >= budget)
            return m_state;
    }
    m_position = end;
    return m_state = State::Done;
}

bool TextSearch::searchLine(const QByteArray &line, long lineBegin, long from, long to)
{
    QString text = QString::fromUtf8(line);
    if (m_query.pattern && text.size() > longestPatternLine) {
        text.truncate(longestPatternLine);
        m_cutLines = true;
    }
    const bool ascii = text.size() == line.size();
    qsizetype knownUnits = 0; // matches come in order: no part is converted twice
    qsizetype knownBytes = 0;
    const auto bytesBefore = [&](qsizetype units) {
        if (ascii)
            return units;
        knownBytes += QStringView(text).mid(knownUnits, units - knownUnits).toUtf8().size();
        knownUnits = units;
        return knownBytes;
    };
    for (auto matches = m_expression.globalMatch(text);;) {
        if (!matches.isValid()) {
            m_state = State::TooCostly;
            return false;
        }
        if (!matches.hasNext())
            return true;
        const QRegularExpressionMatch match = matches.next();
        if (!match.isValid()) {
            m_state = State::TooCostly;
            return false;
        }
        const Hit hit{lineBegin + bytesBefore(match.capturedStart()),
                      lineBegin + bytesBefore(match.capturedEnd())};
        if (hit.begin < from || hit.end > to)
            continue;
        m_hits += hit;
        if (m_hits.size() >= mostHits) {
            m_state = State::TooMany;
            return false;
        }
    }
}

QByteArray TextSearch::replacement(const QsciScintillaBase &editor, const Hit &hit,
                                   const QString &text) const
{
    if (!m_query.pattern || !text.contains(u'\\'))
        return text.toUtf8();
    const long line = lineOf(editor, hit.begin);
    const long begin = lineStart(editor, line);
    const QString whole =
        QString::fromUtf8(bytesOf(editor, begin, lineEnd(editor, line))).left(longestPatternLine);
    const qsizetype at = QString::fromUtf8(bytesOf(editor, begin, hit.begin)).size();
    const QRegularExpressionMatch match = m_expression.match(whole, at);
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (text[i] != u'\\' || next.isNull()) {
            result += text[i];
            continue;
        }
        ++i;
        if (next.unicode() >= u'0' && next.unicode() <= u'9')
            result += match.captured(next.digitValue());
        else if (next == u'n')
            result += u'\n';
        else if (next == u't')
            result += u'\t';
        else
            result += next;
    }
    return result.toUtf8();
}

} // namespace assay::ide
