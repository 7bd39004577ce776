#pragma once

#include <QStringList>

class QLocale;

namespace assay::ide {

/// Codes of the languages that the window speaks: "de", "en", "fr".
QStringList interfaceLanguages();

/// Makes tr() answer in the best of the user's languages that there is, else in English; Qt's own
/// texts too where they are installed. Call once, with the application there and no widget yet.
void installTranslations(const QLocale &locale);

} // namespace assay::ide
