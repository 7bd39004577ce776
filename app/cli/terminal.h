#pragma once

#include "model/verdict.h"

#include <string>
#include <string_view>

namespace assay::cli {

enum class Colour { None, Red, Green, Yellow, Blue, Grey, Bold };

/// The text in colour, if standard output is a terminal and NO_COLOR is not set.
std::string coloured(std::string_view text, Colour colour);
Colour colourOf(Verdict verdict);

/// One line on standard output, with the line end.
void printLine(std::string_view line);
/// One line on standard error: "assay: …".
void complain(std::string_view sentence);

/// A line on standard error that shows how far long work is; nothing unless that is a terminal.
/// Used by one thread at a time.
class ProgressBar {
public:
    ProgressBar();
    ~ProgressBar() { clear(); }
    ProgressBar(const ProgressBar &) = delete;
    ProgressBar &operator=(const ProgressBar &) = delete;

    void show(int done, int total, std::string_view what);
    /// Wipes the line, before something else is printed.
    void clear();

private:
    bool m_terminal;
    bool m_shown = false;
};

} // namespace assay::cli
