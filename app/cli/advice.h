#pragma once

#include "feedback/feedback.h"
#include "feedback/texts.h"

#include <memory>
#include <string>
#include <vector>

namespace assay::cli {

/// The tips a person reads before and after a judgement; nothing at all if our data files are not
/// there, as no judgement hangs on them.
class Advice {
public:
    /// The English texts, as everything the command line says.
    Advice();

    /// Lines for people: "Note: main.py:3: …", one for each thing to say before the run.
    std::vector<std::string> before(const Assignment &assignment,
                                    const Submission &submission) const;
    /// "Tip: …" for each tip about the judgement, the best first.
    std::vector<std::string> after(const Assignment &assignment, const Submission &submission,
                                   const Judgement &judgement) const;

    /// "main.py:3:1: what was seen Next step."; printable.
    static std::string text(const feedback::Texts &texts, const feedback::Tip &tip);

private:
    std::unique_ptr<feedback::Adviser> m_adviser;
    feedback::Texts m_texts;
};

} // namespace assay::cli
