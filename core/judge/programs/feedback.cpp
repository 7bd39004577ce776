#include "judge/programs/feedback.h"

#include "base/bytes.h"
#include "base/unique_fd.h"
#include "judge/check/number_text.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace assay::judge {

namespace {

constexpr std::size_t feedbackLimit = 128U << 10;

Result<std::optional<double>> readPoints(const std::filesystem::path &folder, const char *name,
                                         double most)
{
    const auto text = readFeedback(folder, name);
    if (!text)
        return std::nullopt;
    const auto value = parseDecimal(*text);
    if (!value || *value < 0 || *value > most)
        return fail(ErrorCode::CheckerFailed, std::string("the output validator's ") + name +
                                                  " must hold one number in its range, not '" +
                                                  text->substr(0, 40) + "'");
    return *value;
}

} // namespace

std::optional<std::string> readFeedback(const std::filesystem::path &folder, const char *name)
{
    const UniqueFd file(
        ::open((folder / name).c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status{};
    if (!file || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;
    std::string bytes(feedbackLimit, '\0');
    std::size_t size = 0;
    while (size < bytes.size()) {
        const ssize_t count = ::read(file.get(), bytes.data() + size, bytes.size() - size);
        if (count <= 0)
            break;
        size += static_cast<std::size_t>(count);
    }
    bytes.resize(size);
    while (!bytes.empty() && (bytes.back() == '\n' || bytes.back() == '\r' || bytes.back() == ' '))
        bytes.pop_back();
    return toUtf8(bytes);
}

Result<> addFeedback(CheckReport &report, const std::filesystem::path &folder, bool scoring)
{
    const std::string team = readFeedback(folder, "teammessage.txt").value_or("");
    const std::string judge = readFeedback(folder, "judgemessage.txt").value_or("");
    report.message = team;
    if (!judge.empty() && judge != team)
        report.message += (team.empty() ? "" : "\n") + judge;
    if (!scoring)
        return {};
    report.points = TRY(readPoints(folder, "score.txt", 1e15));
    report.ratio = TRY(readPoints(folder, "score_multiplier.txt", 1));
    if (report.points && report.ratio)
        return fail(ErrorCode::CheckerFailed,
                    "the output validator wrote both score.txt and score_multiplier.txt");
    return {};
}

} // namespace assay::judge
