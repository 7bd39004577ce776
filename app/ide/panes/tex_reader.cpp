#include "panes/tex_reader.h"

namespace assay::ide {

bool isTexLetter(QChar character)
{
    return (character >= u'a' && character <= u'z') || (character >= u'A' && character <= u'Z');
}

void TexReader::skipSpace()
{
    while (m_at < m_tex.size()) {
        if (m_tex[m_at] == u'%') { // a comment
            while (m_at < m_tex.size() && m_tex[m_at] != u'\n')
                ++m_at;
        } else if (m_tex[m_at].isSpace()) {
            ++m_at;
        } else {
            return;
        }
    }
}

QString TexReader::rawArgument()
{
    skipSpace();
    if (m_at >= m_tex.size() || m_tex[m_at] != u'{')
        return {};
    const qsizetype start = ++m_at;
    int open = 1;
    for (; m_at < m_tex.size(); ++m_at) {
        if (m_tex[m_at] == u'\\') {
            ++m_at;
            continue;
        }
        if (m_tex[m_at] == u'{')
            ++open;
        else if (m_tex[m_at] == u'}' && --open == 0)
            break;
    }
    const QString text = m_tex.mid(start, qMin(m_at, m_tex.size()) - start);
    m_at = qMin(m_at + 1, m_tex.size());
    return text;
}

} // namespace assay::ide
