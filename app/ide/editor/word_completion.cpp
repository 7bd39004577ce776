#include "editor/word_completion.h"

#include <algorithm>

namespace assay::ide {

namespace {

bool isWord(char character)
{
    const auto byte = static_cast<unsigned char>(character);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z') || byte == '_';
}

constexpr qsizetype longestWord = 80; // bytes; what is longer is no name

} // namespace

void WordCompletion::addText(QByteArrayView text)
{
    if (m_prefix.isEmpty() || text.size() > longestText)
        return;
    for (qsizetype at = text.indexOf(m_prefix); at >= 0; at = text.indexOf(m_prefix, at)) {
        qsizetype end = at + m_prefix.size();
        while (end < text.size() && isWord(text[end]))
            ++end;
        const bool begins = at == 0 || !isWord(text[at - 1]);
        if (begins && end - at > m_prefix.size() && end - at <= longestWord)
            ++m_words[text.sliced(at, end - at).toByteArray()].count;
        at = end;
    }
}

void WordCompletion::addKeywords(const QStringList &sorted)
{
    const QString prefix = QString::fromUtf8(m_prefix);
    for (auto word = std::ranges::lower_bound(sorted, prefix);
         word != sorted.end() && word->startsWith(prefix); ++word)
        if (word->size() > prefix.size())
            m_words[word->toUtf8()].keyword = true;
}

QList<QByteArray> WordCompletion::words() const
{
    QList<QByteArray> words = m_words.keys();
    std::ranges::sort(words, [&](const QByteArray &left, const QByteArray &right) {
        const Entry a = m_words[left];
        const Entry b = m_words[right];
        return a.count != b.count ? a.count > b.count : left < right;
    });
    return words.mid(0, mostWords);
}

} // namespace assay::ide
