#include "terminal.h"

#include "text.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <unistd.h>

namespace assay::cli {

namespace {

bool wantsColour()
{
    const char *no = std::getenv("NO_COLOR");
    const char *term = std::getenv("TERM");
    return ::isatty(STDOUT_FILENO) == 1 && (no == nullptr || *no == '\0') &&
           (term == nullptr || std::string_view(term) != "dumb");
}

const char *codeOf(Colour colour)
{
    switch (colour) {
    case Colour::Red: return "31";
    case Colour::Green: return "32";
    case Colour::Yellow: return "33";
    case Colour::Blue: return "34";
    case Colour::Grey: return "90";
    case Colour::Bold: return "1";
    case Colour::None: break;
    }
    return "0";
}

} // namespace

std::string coloured(std::string_view text, Colour colour)
{
    static const bool wanted = wantsColour();
    if (!wanted || colour == Colour::None)
        return std::string(text);
    return fmt::format("\033[{}m{}\033[0m", codeOf(colour), text);
}

Colour colourOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::AC: return Colour::Green;
    case Verdict::WA: return Colour::Red;
    case Verdict::TLE:
    case Verdict::MLE:
    case Verdict::OLE: return Colour::Yellow;
    case Verdict::RTE:
    case Verdict::CE:
    case Verdict::SV: return Colour::Red;
    case Verdict::SK: return Colour::Grey;
    }
    return Colour::None;
}

void printLine(std::string_view line)
{
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

void complain(std::string_view sentence)
{
    std::fflush(stdout);
    const auto line = fmt::format("assay: {}\n", sentence);
    std::fwrite(line.data(), 1, line.size(), stderr);
}

ProgressBar::ProgressBar()
    : m_terminal(::isatty(STDERR_FILENO) == 1)
{
}

void ProgressBar::show(int done, int total, std::string_view what)
{
    if (!m_terminal || total <= 0)
        return;
    constexpr int width = 24;
    const int filled = std::clamp(done * width / total, 0, width);
    fmt::print(stderr, "\r\033[K[{}{}] {}/{} {}",
               std::string(static_cast<std::size_t>(filled), '#'),
               std::string(static_cast<std::size_t>(width - filled), '.'), done, total,
               printable(what).substr(0, 60));
    std::fflush(stderr);
    m_shown = true;
}

void ProgressBar::clear()
{
    if (!m_shown)
        return;
    std::fputs("\r\033[K", stderr);
    std::fflush(stderr);
    m_shown = false;
}

} // namespace assay::cli
