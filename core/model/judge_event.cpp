#include "model/judge_event.h"

namespace assay {

const std::string &submissionOf(const JudgeEvent &event)
{
    return std::visit([](const auto &e) -> const std::string & { return e.submissionId; }, event);
}

} // namespace assay
