#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringDecoder>

namespace assay::ide {

/// Bytes of UTF-8 as text, nothing lost: QString::fromUtf8 drops a byte order mark.
inline QString exactText(QByteArrayView utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder.decode(utf8);
}

} // namespace assay::ide
