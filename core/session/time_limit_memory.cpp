#include "session/time_limit_memory.h"

namespace assay {

judge::TimeLimits::Memory timeLimitMemory(store::Gradebook &gradebook)
{
    return {.recall = [&gradebook](
                          const std::string &packageHash) -> std::optional<judge::FoundTimeLimit> {
                const auto kept = gradebook.timeLimit(packageHash);
                if (!kept || !*kept)
                    return std::nullopt;
                return judge::FoundTimeLimit{(*kept)->limit, (*kept)->machineFactor};
            },
            .keep =
                [&gradebook](const std::string &packageHash, const judge::FoundTimeLimit &found) {
                    (void)gradebook.keepTimeLimit(packageHash, {found.limit, found.machineFactor});
                }};
}

} // namespace assay
