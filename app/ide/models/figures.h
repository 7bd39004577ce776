#pragma once

#include <QString>

namespace assay::ide {

/// "3 ms", "1.00 s": three significant digits at most, in the user's notation.
QString timeText(double seconds);
/// "1.5 MiB", "900 KiB".
QString memoryText(double bytes);
/// "60", "12.5": no needless zeros.
QString scoreText(double score);

} // namespace assay::ide
