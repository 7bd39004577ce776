#include "session/stored_options.h"

#include <array>
#include <sstream>

namespace assay {

namespace {

struct Word {
    const char *text;
    bool judge::JudgeOptions::*option;
};

constexpr std::array words{Word{"every-test", &judge::JudgeOptions::everyTest},
                           Word{"exam", &judge::JudgeOptions::exam},
                           Word{"by-author", &judge::JudgeOptions::byAuthor}};

} // namespace

std::string optionsText(const judge::JudgeOptions &options)
{
    std::string text;
    for (const Word &word : words)
        if (options.*word.option)
            text += (text.empty() ? "" : " ") + std::string(word.text);
    return text;
}

judge::JudgeOptions optionsFrom(const std::string &text)
{
    judge::JudgeOptions options;
    std::istringstream stream(text);
    for (std::string found; stream >> found;)
        for (const Word &word : words)
            if (found == word.text)
                options.*word.option = true;
    return options;
}

} // namespace assay
