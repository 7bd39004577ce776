#include "sandbox/box.h"

#include "protocol/channel.h"
#include "protocol/codec.h"

#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <sstream>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace assay::sandbox::test {

namespace {

constexpr int patience = 30'000; ///< milliseconds; a helper that says nothing is a failure

Message expectMessage(int socket)
{
    pollfd waiting{socket, POLLIN, 0};
    if (::poll(&waiting, 1, patience) <= 0)
        throw std::runtime_error("the helper says nothing");
    auto message = receiveMessage(socket);
    if (!message)
        throw std::runtime_error(message.error());
    if (!*message)
        throw std::runtime_error("the helper has gone");
    return std::move(**message);
}

Server &sharedServer()
{
    static Server server;
    return server;
}

} // namespace

std::string builtProgram(const std::string &name)
{
    const auto beside = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    const auto found = beside / name;
    return std::filesystem::exists(found) ? found : beside.parent_path() / "bin" / name;
}

Descriptor fileWith(const std::string &content)
{
    Descriptor file(::memfd_create("test", MFD_CLOEXEC));
    if (!file || ::write(file.get(), content.data(), content.size()) < 0)
        throw std::runtime_error("cannot make a file");
    ::lseek(file.get(), 0, SEEK_SET);
    return file;
}

std::string contentOf(const Descriptor &file)
{
    std::string content(static_cast<std::size_t>(::lseek(file.get(), 0, SEEK_END)), '\0');
    const ssize_t got = ::pread(file.get(), content.data(), content.size(), 0);
    content.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return content;
}

Server::Server()
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
        throw std::runtime_error("cannot make a socket");
    m_socket.reset(ends[0]);
    const Descriptor theirs(ends[1]);
    const std::string helper = builtProgram("assay-sandbox");
    m_pid = ::fork();
    if (m_pid == 0) {
        const int away = ::fcntl(theirs.get(), F_DUPFD_CLOEXEC, 10);
        ::dup2(away, serveDescriptor);
        ::execl(helper.c_str(), helper.c_str(), "serve", nullptr);
        ::_exit(127);
    }
    const auto hello = decodeHello(expectMessage(m_socket.get()).bytes);
    if (!hello)
        throw std::runtime_error(hello.error());
    m_hello = *hello;
}

Server::~Server()
{
    m_socket.reset();
    if (m_pid > 0)
        ::waitpid(m_pid, nullptr, 0);
}

void Server::sendBytes(const std::string &bytes, const std::vector<int> &descriptors)
{
    if (const auto sent = sendMessage(m_socket.get(), bytes, descriptors); !sent)
        throw std::runtime_error(sent.error());
}

void Server::send(const Job &job, const std::vector<int> &descriptors)
{
    const auto bytes = encodeJob(job);
    if (!bytes)
        throw std::runtime_error(bytes.error());
    sendBytes(*bytes, descriptors);
}

Report Server::receive()
{
    const auto report = decodeReport(expectMessage(m_socket.get()).bytes);
    if (!report)
        throw std::runtime_error(report.error());
    return *report;
}

int Server::wait()
{
    int status = -1;
    ::waitpid(m_pid, &status, 0);
    m_pid = -1;
    return status;
}

void BoxTest::SetUp()
{
    const std::string &failure = sharedServer().hello().failure;
    if (failure.empty())
        return;
    if (std::getenv("SANDBOX_MUST_WORK") != nullptr)
        FAIL() << "the sandbox must work here: " << failure;
    GTEST_SKIP() << failure;
}

void BoxTest::TearDown()
{
    if (!m_folder.empty())
        std::filesystem::remove_all(m_folder);
}

const std::filesystem::path &BoxTest::folder()
{
    if (m_folder.empty()) {
        std::string name = std::filesystem::temp_directory_path() / "assay-sandbox-test-XXXXXX";
        if (::mkdtemp(name.data()) == nullptr)
            throw std::runtime_error("cannot make a folder");
        m_folder = name;
    }
    return m_folder;
}

Job BoxTest::program(std::vector<std::string> command)
{
    Job job;
    job.id = 77;
    job.command = std::move(command);
    job.limits.cpuTime = std::chrono::seconds(10);
    job.limits.wallTime = std::chrono::seconds(20);
    return job;
}

Job BoxTest::subject(std::initializer_list<std::string> arguments)
{
    std::vector<std::string> command{"/box/subject"};
    command.insert(command.end(), arguments);
    Job job = program(std::move(command));
    job.binds.push_back({builtProgram("sandbox_subject"), "/box/subject", false});
    return job;
}

Finished BoxTest::run(const Job &job, const std::string &input)
{
    const Descriptor in = fileWith(input);
    const Descriptor out = fileWith("");
    const Descriptor error = fileWith("");
    const Descriptor result = fileWith("");
    std::vector<int> descriptors{in.get(), out.get(), error.get()};
    if (job.hasResultChannel)
        descriptors.push_back(result.get());
    sharedServer().send(job, descriptors);
    Finished finished;
    finished.report = sharedServer().receive();
    finished.output = contentOf(out);
    finished.error = contentOf(error);
    finished.result = contentOf(result);
    return finished;
}

int slowness()
{
    return std::getenv("ASSAY_LAB") != nullptr ? 10 : 1;
}

std::string readFile(const std::filesystem::path &path)
{
    std::ostringstream content;
    content << std::ifstream(path).rdbuf();
    return content.str();
}

std::vector<pid_t> processesWith(const std::string &text)
{
    std::vector<pid_t> found;
    for (const auto &entry : std::filesystem::directory_iterator("/proc")) {
        const std::string name = entry.path().filename();
        const std::string line = readFile(entry.path() / "cmdline");
        if (line.find(text) != std::string::npos && name != std::to_string(::getpid()))
            found.push_back(static_cast<pid_t>(std::atoi(name.c_str())));
    }
    return found;
}

} // namespace assay::sandbox::test
