#include "run/helper_runner.h"

#include "protocol/codec.h"
#include "run/helper_process.h"
#include "run/job_conversion.h"
#include "run/memory_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <vector>

namespace assay::run {

namespace {

/// How much longer than the wall limit we wait for a report.
constexpr auto backstop = std::chrono::seconds(10);

Result<UniqueFd> openInput(const std::filesystem::path &path)
{
    // O_NONBLOCK so that a FIFO cannot hold us; it means nothing to what is allowed below.
    UniqueFd file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (!file)
        return failErrno("cannot read the input " + path.string());
    struct stat status{};
    if (::fstat(file.get(), &status) != 0)
        return failErrno("cannot look at the input " + path.string());
    const bool null = S_ISCHR(status.st_mode) && status.st_rdev == makedev(1, 3);
    if (!S_ISREG(status.st_mode) && !null)
        return fail(ErrorCode::InvalidArgument,
                    "the input " + path.string() + " must be a regular file");
    (void)::fcntl(file.get(), F_SETFL, 0);
    return file;
}

Result<UniqueFd> openOutput(const std::filesystem::path &path)
{
    if (path.empty())
        return fail(ErrorCode::InvalidArgument, "a run needs files for its output");
    // A file in memory has no name but a link that leads to it.
    const bool inMemory = path.native().starts_with(ownDescriptors);
    const int flags = inMemory ? O_WRONLY | O_TRUNC | O_CLOEXEC
                               : O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC;
    UniqueFd file(::open(path.c_str(), flags, 0600));
    if (!file)
        return failErrno("cannot write " + path.string());
    return file;
}

Result<UniqueFd> copyOf(int socket)
{
    UniqueFd copy(::fcntl(socket, F_DUPFD_CLOEXEC, 0));
    if (!copy)
        return failErrno("cannot pass on the socket of a conversation");
    return copy;
}

/// The descriptors that travel with a job, in the protocol's order.
Result<std::vector<UniqueFd>> openFiles(const RunRequest &request)
{
    std::vector<UniqueFd> files;
    if (request.conversation) {
        files.push_back(TRY(copyOf(*request.conversation)));
        files.push_back(TRY(copyOf(*request.conversation)));
    } else {
        files.push_back(request.callSocket ? TRY(copyOf(*request.callSocket))
                                           : TRY(openInput(request.standardInput)));
        files.push_back(TRY(openOutput(request.standardOutput)));
    }
    files.push_back(TRY(openOutput(request.standardError)));
    if (request.callSocket)
        files.push_back(TRY(copyOf(*request.callSocket)));
    else if (request.resultChannel)
        files.push_back(TRY(openOutput(*request.resultChannel)));
    return files;
}

} // namespace

HelperRunner::HelperRunner(std::filesystem::path helper)
    : m_program(std::move(helper))
{
}

HelperRunner::~HelperRunner() = default;

Result<> HelperRunner::startHelper(std::stop_token stop)
{
    m_helper = TRY(HelperProcess::start(m_program, stop));
    return {};
}

std::unique_ptr<Runner> HelperRunner::another() const
{
    return std::make_unique<HelperRunner>(m_program);
}

Result<RunReport> HelperRunner::run(const RunRequest &request, std::stop_token stop)
{
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, "the run was cancelled");
    const std::vector<UniqueFd> files = TRY(openFiles(request));
    std::vector<int> descriptors;
    for (const UniqueFd &file : files)
        descriptors.push_back(file.get());
    const sandbox::Job job = jobFrom(request, ++m_lastId);
    const auto bytes = sandbox::encodeJob(job);
    if (!bytes)
        return fail(ErrorCode::InvalidArgument,
                    "the run cannot be described to the sandbox: " + bytes.error());

    // A helper that died since the last run is replaced; one that dies at once is an error.
    if (!m_helper || !m_helper->send(*bytes, descriptors)) {
        TRY(startHelper(stop));
        if (!m_helper->send(*bytes, descriptors)) {
            const std::string why = m_helper->epitaph();
            m_helper.reset();
            return fail(ErrorCode::HelperFailed, "the sandbox helper takes no job: " + why);
        }
    }

    const auto deadline = HelperProcess::Clock::now() + request.limits.wallTime + backstop;
    auto message = m_helper->receive(deadline, stop);
    if (!message) {
        m_helper.reset(); // in whatever state it is
        return std::unexpected(std::move(message).error());
    }
    if (!*message) {
        const std::string why = m_helper->epitaph();
        m_helper.reset();
        return fail(ErrorCode::HelperFailed, "the sandbox helper ended without a report: " + why);
    }
    const auto report = sandbox::decodeReport(**message);
    if (!report || report->jobId != job.id) {
        m_helper.reset();
        return fail(ErrorCode::HelperFailed,
                    "the sandbox helper's report cannot be understood: " +
                        (report ? "it is about another run" : report.error()));
    }
    return reportFrom(*report);
}

} // namespace assay::run
