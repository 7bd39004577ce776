#pragma once

#include <QString>

namespace assay::ide {

/// The beginning of a generator in a language, to be changed: it takes the seed and prints a small
/// input. Empty for languages that have none.
QString generatorBeginning(const QString &languageId);

} // namespace assay::ide
