// The helper's own life: bad jobs, cancellation, sudden death.

#include "sandbox/box.h"

#include "protocol/codec.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>
#include <sstream>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace assay::sandbox::test {
namespace {

class ServeTest : public BoxTest {
protected:
    /// Starts a run that would never end, and waits until its processes are there.
    static void startEndless(Server &server, const std::string &mark)
    {
        const Descriptor files = fileWith("");
        Job job = subject({"spin-in-children", "2", mark});
        job.limits.cpuTime = std::chrono::seconds(100);
        job.limits.wallTime = std::chrono::seconds(100);
        server.send(job, {files.get(), files.get(), files.get()});
        for (int i = 0; i < 500 && processesWith(mark).size() < 3; ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        ASSERT_EQ(processesWith(mark).size(), 3U);
    }

    static bool soonGone(const std::string &mark)
    {
        for (int i = 0; i < 300; ++i) {
            if (processesWith(mark).empty())
                return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        return false;
    }
};

/// What a shell command printed and its exit status.
std::pair<int, std::string> shell(const std::string &command)
{
    FILE *pipe = ::popen(command.c_str(), "r");
    std::string output;
    std::array<char, 4096> block{};
    while (const std::size_t got = std::fread(block.data(), 1, block.size(), pipe))
        output.append(block.data(), got);
    const int status = ::pclose(pipe);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, output};
}

std::pair<int, std::string> helper(const std::string &arguments)
{
    return shell(builtProgram("assay-sandbox") + ' ' + arguments);
}

TEST_F(ServeTest, SaysHelloWithItsLayers)
{
    const Server server;
    EXPECT_EQ(server.hello().failure, "");
    const auto &layers = server.hello().layers;
    for (const char *name : {"user namespace", "network namespace", "system call filter"}) {
        const auto layer = std::ranges::find(layers, name, &Layer::name);
        ASSERT_NE(layer, layers.end()) << name;
        EXPECT_EQ(layer->state, LayerState::Holds);
    }
}

TEST_F(ServeTest, AnswersBadJobsAndGoesOn)
{
    Server server;
    const Descriptor file = fileWith("");
    server.sendBytes("nonsense", {file.get()});
    Report report = server.receive();
    EXPECT_EQ(report.outcome, Outcome::Failed);
    EXPECT_NE(report.failure, "");

    Job job = subject({"exit", "5"});
    server.send(job, {file.get()}); // too few descriptors
    report = server.receive();
    EXPECT_EQ(report.outcome, Outcome::Failed);
    EXPECT_NE(report.failure.find("descriptors"), std::string::npos) << report.failure;
    EXPECT_EQ(report.jobId, 77U);

    server.send(job, {file.get(), file.get(), file.get()});
    EXPECT_EQ(server.receive().exitCode, 5);
}

TEST_F(ServeTest, LeavesWhenItsSocketCloses)
{
    Server server;
    server.closeSocket();
    const int status = server.wait();
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
}

TEST_F(ServeTest, KillsTheRunWhenItsSocketCloses)
{
    const std::string mark = "cancelled-" + std::to_string(::getpid());
    Server server;
    startEndless(server, mark);
    server.closeSocket();
    server.wait();
    EXPECT_TRUE(processesWith(mark).empty());
}

TEST_F(ServeTest, LeavesNothingWhenItIsKilled)
{
    const std::string mark = "orphaned-" + std::to_string(::getpid());
    Server server;
    startEndless(server, mark);
    ASSERT_EQ(::kill(server.pid(), SIGKILL), 0);
    server.wait();
    EXPECT_TRUE(soonGone(mark));
}

/// Processes whose parent this is.
std::vector<pid_t> childrenOf(pid_t parent)
{
    const std::string name = std::to_string(parent);
    std::istringstream list(readFile("/proc/" + name + "/task/" + name + "/children"));
    return {std::istream_iterator<pid_t>(list), {}};
}

/// The inits of the boxes that the helper has prepared after a report, each with the program's
/// process at the gate, as soon as there is nothing else: the box of the last run takes a moment to
/// go.
std::vector<pid_t> waitingBoxes(const Server &server)
{
    for (int i = 0; i < 2000; ++i) {
        const auto children = childrenOf(server.pid());
        if (!children.empty() &&
            std::ranges::all_of(children, [](pid_t init) { return childrenOf(init).size() == 1; }))
            return children;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return {};
}

pid_t waitingBox(const Server &server)
{
    const auto boxes = waitingBoxes(server);
    return boxes.empty() ? 0 : boxes.front();
}

TEST_F(ServeTest, PreparesTheNextBoxAndReplacesOneThatDied)
{
    Server server;
    const Descriptor file = fileWith("");
    const auto exitCode = [&](const std::string &code) {
        server.send(subject({"exit", code}), {file.get(), file.get(), file.get()});
        const Report report = server.receive();
        EXPECT_EQ(report.failure, "");
        return report.exitCode;
    };
    EXPECT_EQ(exitCode("3"), 3);
    const pid_t waiting = waitingBox(server);
    ASSERT_GT(waiting, 0);
    ::kill(waiting, SIGKILL);
    while (::kill(waiting, 0) == 0) // the helper buries it at once
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    EXPECT_EQ(exitCode("4"), 4);
    for (int i = 0; i < 20; ++i)
        EXPECT_EQ(exitCode(std::to_string(i)), i);
    EXPECT_GT(waitingBox(server), 0);
    server.closeSocket();
    EXPECT_TRUE(WIFEXITED(server.wait()));
}

TEST_F(ServeTest, ABoxPreparedBeforeAFileWasReplacedIsNotUsed)
{
    const std::filesystem::path path = folder() / "data";
    Server server;
    const Descriptor input = fileWith("");
    for (const std::string content : {"one", "two", "three"}) {
        std::ofstream(folder() / "new") << content;
        std::filesystem::rename(folder() / "new", path);
        Job job = program({"/bin/cat", "/box/data"});
        job.binds.push_back({path, "/box/data", false});
        const Descriptor output = fileWith("");
        server.send(job, {input.get(), output.get(), input.get()});
        EXPECT_EQ(server.receive().failure, "");
        EXPECT_EQ(contentOf(output), content);
    }
}

TEST_F(ServeTest, KeepsBoundedlyManyBoxes)
{
    Server server;
    const Descriptor file = fileWith("");
    for (std::uint32_t processes = 10; processes < 20; ++processes) {
        Job job = subject({"exit", "0"});
        job.limits.processes = processes;
        server.send(job, {file.get(), file.get(), file.get()});
        EXPECT_EQ(server.receive().outcome, Outcome::Exited);
    }
    // Four ahead; those of the past go within a moment.
    for (int i = 0; i < 1000 && childrenOf(server.pid()).size() > 4; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    EXPECT_LE(childrenOf(server.pid()).size(), 4U);
}

TEST_F(ServeTest, BoxesShareTheirNetworkAndUtsNamespacesButNoneWithTheHelper)
{
    Server server;
    const std::vector<std::string> kinds{"net", "uts", "user", "pid", "mnt", "ipc", "cgroup"};
    const auto namespacesOfABox = [&] {
        const Descriptor nothing = fileWith("");
        const Descriptor output = fileWith("");
        Job job;
        job.command = {"/usr/bin/readlink"};
        for (const std::string &kind : kinds)
            job.command.push_back("/proc/self/ns/" + kind);
        server.send(job, {nothing.get(), output.get(), nothing.get()});
        EXPECT_EQ(server.receive().outcome, Outcome::Exited);
        std::array<char, 4096> bytes{};
        const ssize_t got = ::pread(output.get(), bytes.data(), bytes.size(), 0);
        std::istringstream lines(std::string(bytes.data(), static_cast<std::size_t>(got)));
        return std::vector<std::string>{std::istream_iterator<std::string>(lines), {}};
    };
    const std::vector<std::string> one = namespacesOfABox();
    const std::vector<std::string> other = namespacesOfABox();
    ASSERT_EQ(one.size(), kinds.size());
    ASSERT_EQ(other.size(), kinds.size());
    EXPECT_EQ(one[0], other[0]);
    EXPECT_EQ(one[1], other[1]);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        std::array<char, 64> here{};
        const std::string path = "/proc/" + std::to_string(server.pid()) + "/ns/" + kinds[i];
        ASSERT_GT(::readlink(path.c_str(), here.data(), here.size() - 1), 0);
        EXPECT_NE(one[i], here.data());
    }
}

TEST_F(ServeTest, ReplacesABoxWhoseProgramDiedAtTheGate)
{
    Server server;
    const Descriptor file = fileWith("");
    for (const char *code : {"1", "2", "3", "4", "5", "6"}) {
        server.send(subject({"exit", code}), {file.get(), file.get(), file.get()});
        const Report report = server.receive();
        // Its death may be noticed when the job has already been given to it: a failure of ours.
        EXPECT_TRUE(report.outcome == Outcome::Failed ||
                    (report.outcome == Outcome::Exited && std::to_string(report.exitCode) == code))
            << report.signal;
        if (report.outcome == Outcome::Failed)
            continue;
        const pid_t init = waitingBox(server);
        ASSERT_GT(init, 0);
        ::kill(childrenOf(init).front(), SIGKILL);
    }
}

TEST_F(ServeTest, ReplacesABoxWhoseProgramDiedOnItsWayToTheGate)
{
    using std::chrono::steady_clock;
    Server server;
    const Descriptor file = fileWith("");
    for (int i = 0; i < 20; ++i) {
        const auto sent = steady_clock::now();
        server.send(subject({"exit", "0"}), {file.get(), file.get(), file.get()});
        ::kill(server.pid(), SIGCONT);
        ASSERT_EQ(server.receive().failure, "");
        EXPECT_LT(steady_clock::now() - sent, std::chrono::seconds(10));
        // Killed as soon as it is there; the helper hears of it together with the next job.
        const auto patience = steady_clock::now() + std::chrono::seconds(5);
        pid_t program = 0;
        while (program == 0 && steady_clock::now() < patience)
            for (const pid_t init : childrenOf(server.pid()))
                for (const pid_t child : childrenOf(init))
                    program = child;
        ASSERT_GT(program, 0);
        ::kill(program, SIGKILL);
        ::kill(server.pid(), SIGSTOP);
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    ::kill(server.pid(), SIGCONT);
}

TEST_F(ServeTest, LeavesNoMountsAndNoDescriptors)
{
    const auto mounts = [] { return readFile("/proc/self/mountinfo"); };
    Server server;
    const Descriptor file = fileWith("");
    const auto once = [&] {
        Job job = subject({"exit", "0"});
        job.binds.push_back({folder(), "/box/folder", false});
        server.send(job, {file.get(), file.get(), file.get()});
        ASSERT_EQ(server.receive().outcome, Outcome::Exited);
    };
    struct Held {
        std::size_t boxes = 0;
        std::size_t descriptors = 0;
    };
    const auto held = [&] {
        const std::size_t boxes = waitingBoxes(server).size(); // or one would be counted half made
        EXPECT_GT(boxes, 0U);
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        const std::filesystem::path folder = "/proc/" + std::to_string(server.pid()) + "/fd";
        return Held{boxes, static_cast<std::size_t>(
                               std::distance(std::filesystem::directory_iterator(folder), {}))};
    };
    once();
    const std::string mountsBefore = mounts();
    const Held before = held();
    for (int i = 0; i < 100; ++i)
        once();
    EXPECT_EQ(mounts(), mountsBefore);
    // There may be more boxes ahead by now, each with its own.
    const Held after = held();
    EXPECT_LE(after.descriptors, before.descriptors * after.boxes);
}

TEST_F(ServeTest, CommandLineRunReportsAndPassesThrough)
{
    auto [status, output] = helper("run --json -- /bin/echo hello");
    EXPECT_EQ(status, 0);
    EXPECT_TRUE(output.starts_with("hello\n{\"outcome\":\"exited\",\"exit_code\":0,")) << output;
    std::tie(status, output) = helper("run --json -- /usr/bin/printf unfinished");
    EXPECT_TRUE(output.starts_with("unfinished\n{")) << output;
    std::tie(status, output) = helper("run -- /bin/sh -c 'exit 7' 2>&1");
    EXPECT_EQ(status, 0);
    EXPECT_NE(output.find("exited with code 7"), std::string::npos) << output;

    const std::string out = folder() / "out";
    const std::string in = folder() / "in";
    std::ofstream(in) << "from a file";
    std::tie(status, output) = helper("run --json --stdin " + in + " --stdout " + out + " --bind " +
                                      in + ":/box/in -- /bin/cat - /box/in");
    EXPECT_TRUE(output.starts_with("{")) << output;
    EXPECT_EQ(readFile(out), "from a filefrom a file");
}

TEST_F(ServeTest, CommandLineLimitsAreObeyed)
{
    auto [status, output] =
        helper("run --json --cpu-time 0.1 -- /bin/sh -c 'while :; do :; done' 2>&1");
    EXPECT_EQ(status, 0);
    EXPECT_NE(output.find("\"reason\":\"cpu\""), std::string::npos) << output;
    std::tie(status, output) = helper("run --json --wall-time 0.1 -- /bin/sleep 9 2>&1");
    EXPECT_NE(output.find("\"reason\":\"wall\""), std::string::npos) << output;
    std::tie(status, output) = helper("run --json --output-limit 0.001 -- /bin/yes | tail -n 1");
    EXPECT_NE(output.find("\"reason\":\"output\""), std::string::npos) << output;
}

TEST(CommandLine, NamesBadUsage)
{
    for (const char *arguments :
         {"", "fly", "run", "run --cpu-time", "run --cpu-time x -- /bin/true",
          "run --cpu-time -1 -- /bin/true", "run --memory nan -- /bin/true", "run --bogus",
          "run --bind /no/such/file -- /bin/true", "run --stdin /no/such/file -- /bin/true",
          "check please", "serve"}) {
        const auto [status, output] = helper(std::string(arguments) + " 2>&1 3<&-");
        EXPECT_EQ(status, 2) << arguments << output;
        EXPECT_TRUE(output.starts_with("assay-sandbox: ")) << output;
    }
    EXPECT_EQ(helper("--help").first, 0);
    EXPECT_TRUE(helper("--version").second.starts_with("assay-sandbox "));
}

TEST_F(ServeTest, CommandLineReportFollowsTheOutputThroughASocket)
{
    std::array<int, 2> ends{};
    ASSERT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()), 0);
    Descriptor ours(ends[0]);
    Descriptor theirs(ends[1]);
    const std::string program = builtProgram("assay-sandbox");
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(theirs.get(), STDOUT_FILENO);
        ::execl(program.c_str(), "assay-sandbox", "run", "--json", "--", "/bin/echo", "hello",
                nullptr);
        ::_exit(127);
    }
    theirs.reset();
    std::string output;
    std::array<char, 4096> block{};
    for (ssize_t got = 0; (got = ::read(ours.get(), block.data(), block.size())) > 0;)
        output.append(block.data(), static_cast<std::size_t>(got));
    ::waitpid(child, nullptr, 0);
    EXPECT_TRUE(output.starts_with("hello\n{\"outcome\":\"exited\"")) << output;
}

TEST_F(ServeTest, CommandLineFailuresHaveTheirOwnStatus)
{
    const auto [status, output] = helper("run --json -- no-such-command");
    EXPECT_EQ(status, 3);
    EXPECT_NE(output.find("\"outcome\":\"failed\""), std::string::npos) << output;
    const auto [checkStatus, check] = helper("check");
    EXPECT_EQ(checkStatus, 0);
    EXPECT_NE(check.find("holds    user namespace\n"), std::string::npos) << check;
}

TEST_F(ServeTest, SaysHowToAllowNamespacesAndRunsNothingWithoutThem)
{
    // The number of user namespaces is a setting of each user namespace: here, of a new one.
    const std::string refusing =
        "unshare --user --map-user=1000 --map-group=1000 --keep-caps "
        "sh -c 'echo 0 >/proc/sys/user/max_user_namespaces; exec \"$@\"' - " +
        builtProgram("assay-sandbox");
    auto [status, output] = shell(refusing + " run -- /bin/echo ran 2>&1");
    EXPECT_EQ(status, 3);
    EXPECT_NE(output.find("sysctl -w user.max_user_namespaces"), std::string::npos) << output;
    EXPECT_EQ(output.find("ran\n"), std::string::npos) << output;
    std::tie(status, output) = shell(refusing + " check");
    EXPECT_EQ(status, 3);
    EXPECT_TRUE(output.starts_with("missing  user namespace")) << output;
}

} // namespace
} // namespace assay::sandbox::test
