#include "session/data_checker.h"

#include "judge/programs/data_check.h"

namespace assay {

Result<Issues> DataChecker::check(const Assignment &assignment, std::stop_token stop)
{
    if (!m_languages)
        m_languages = TRY(load::LanguageRegistry::load(load::LanguageRegistry::standardFolders()));
    return judge::checkData(assignment,
                            {*m_languages, m_runner, m_compiler, assignment.packageLimits},
                            std::move(stop));
}

} // namespace assay
