#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QStringList>

namespace assay::ide {

/// Words that begin with `prefix`, best first: those of the texts by how often they stand there,
/// then keywords. The prefix itself is not among them.
class WordCompletion {
public:
    static constexpr int fewestLetters = 3; ///< typed before words are offered
    static constexpr int mostWords = 50;
    /// Longer texts are not read: they would be with every key.
    static constexpr qsizetype longestText = 2'000'000; // bytes

    explicit WordCompletion(const QByteArray &prefix)
        : m_prefix(prefix)
    {
    }

    void addText(QByteArrayView text);
    void addKeywords(const QStringList &sorted);
    QList<QByteArray> words() const;

private:
    struct Entry {
        int count = 0;
        bool keyword = false;
    };
    QByteArray m_prefix;
    QHash<QByteArray, Entry> m_words;
};

} // namespace assay::ide
