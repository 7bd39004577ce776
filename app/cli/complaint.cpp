#include "complaint.h"

#include "json_line.h"
#include "terminal.h"
#include "text.h"
#include "wording.h"

namespace assay::cli {

ExitStatus complainOf(const Error &error, bool json)
{
    const auto status = exitStatusOf(error);
    if (json && status == ExitStatus::JudgeError)
        printJson(errorJson(error));
    else if (status == ExitStatus::Interrupted)
        complain("interrupted");
    else
        complain(printable(error.message()));
    return status;
}

ExitStatus complainOfPackage(const std::filesystem::path &path, const load::LoadedPackage &loaded)
{
    for (const auto &issue : loaded.issues)
        if (issue.severity == Severity::Error)
            complain(issueText(path, issue));
    return ExitStatus::BadInput;
}

} // namespace assay::cli
