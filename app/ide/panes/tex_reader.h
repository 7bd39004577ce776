#pragma once

#include <QLatin1String>
#include <QString>

#include <utility>

namespace assay::ide {

bool isTexLetter(QChar character);

/// A place in a piece of TeX that moves on: what formulas and statements are read alike in.
class TexReader {
protected:
    explicit TexReader(QString tex)
        : m_tex(std::move(tex))
    {
    }

    bool looksAt(QLatin1String text) const { return QStringView(m_tex).mid(m_at).startsWith(text); }
    /// White space and comments.
    void skipSpace();
    /// The characters of a "{…}", with nested braces; empty if there is none.
    QString rawArgument();

    QString m_tex;
    qsizetype m_at = 0;
};

} // namespace assay::ide
