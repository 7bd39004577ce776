// What a program inside cannot reach, and what it finds.

#include "sandbox/box.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <set>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

namespace assay::sandbox::test {
namespace {

class IsolationTest : public BoxTest {
protected:
    static std::string show(const std::string &path) { return run(subject({"show", path})).output; }

    static std::set<std::string> list(const std::string &path)
    {
        std::istringstream lines(run(subject({"list", path})).output);
        std::set<std::string> names;
        for (std::string line; std::getline(lines, line);)
            if (line != "." && line != "..")
                names.insert(line);
        return names;
    }

    /// A line "Key:\tvalue" of the program's own /proc/self/status.
    static std::string status(const std::string &key)
    {
        std::istringstream lines(show("/proc/self/status"));
        for (std::string line; std::getline(lines, line);)
            if (line.starts_with(key + ":\t"))
                return line.substr(key.size() + 2);
        return "not there";
    }
};

TEST_F(IsolationTest, RefusesDangerousCalls)
{
    std::istringstream lines(run(subject({"calls"})).output);
    int refused = 0;
    for (std::string line; std::getline(lines, line);) {
        const auto is = [&](const char *name) { return line.starts_with(name); };
        if (is("clone3") || is("openat2") || is("io_uring") || is("call ")) {
            EXPECT_TRUE(line.ends_with(" ENOSYS")) << line;
        } else if (is("huge page")) {
            EXPECT_TRUE(line.ends_with(" ENOMEM")) << line;
        } else if (is("socket unix") || is("prlimit of self")) {
            EXPECT_TRUE(line.ends_with(" ALLOWED")) << line;
        } else {
            EXPECT_TRUE(line.ends_with(" EPERM")) << line;
            ++refused;
        }
    }
    EXPECT_EQ(refused, 38);
}

TEST_F(IsolationTest, NamesWhatItRefuses)
{
    const Report report = run(subject({"calls"})).report;
    EXPECT_EQ(report.outcome, Outcome::Exited) << report.failure;
    for (const char *name : {"ptrace", "mount", "socket", "ioctl", "clone", "bpf"})
        EXPECT_NE(std::ranges::find(report.refused, name), report.refused.end()) << name;
    EXPECT_EQ(std::ranges::find(report.refused, "clone3"), report.refused.end());
    EXPECT_EQ(std::ranges::count(report.refused, "socket"), 1);
    EXPECT_TRUE(run(subject({"exit", "0"})).report.refused.empty());
}

TEST_F(IsolationTest, EndsAnExamAtTheFirstRefusedCall)
{
    Job job = subject({"calls"});
    job.profile = "exam";
    Finished finished = run(job);
    EXPECT_EQ(finished.report.outcome, Outcome::Killed) << finished.report.failure;
    EXPECT_EQ(finished.report.reason, Reason::Refused);
    EXPECT_EQ(finished.report.refused, std::vector<std::string>{"ptrace"});
    EXPECT_EQ(finished.output, "");
    job = subject({"environment"});
    job.profile = "exam";
    finished = run(job);
    EXPECT_EQ(finished.report.outcome, Outcome::Exited) << finished.report.failure;
    EXPECT_NE(finished.output, "");
}

TEST_F(IsolationTest, KillsCallsByAnotherArchitecturesTable)
{
    const Report report = run(subject({"x32"})).report;
    EXPECT_EQ(report.outcome, Outcome::Signalled) << report.failure;
    EXPECT_EQ(report.signal, SIGSYS);
}

TEST_F(IsolationTest, HasNoCapabilitiesAndNoWayToGetSome)
{
    for (const char *set : {"CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"})
        EXPECT_EQ(status(set), "0000000000000000") << set;
    EXPECT_EQ(status("NoNewPrivs"), "1");
    EXPECT_EQ(status("Seccomp"), "2");
}

TEST_F(IsolationTest, InheritsNoSignalSettings)
{
    EXPECT_EQ(status("SigBlk"), "0000000000000000");
    EXPECT_EQ(status("SigIgn"), "0000000000000000");
}

TEST_F(IsolationTest, IsNotRootInsideOrOutside)
{
    EXPECT_EQ(run(subject({"ids"})).output, "1000 1000 2 1\n");
    std::istringstream map(show("/proc/self/uid_map"));
    unsigned inside = 0;
    unsigned outside = 0;
    unsigned count = 0;
    map >> inside >> outside >> count;
    EXPECT_EQ(inside, 1000U);
    EXPECT_NE(outside, 0U);
    EXPECT_EQ(count, 1U);
    if (::geteuid() == 0) { // an ordinary user cannot leave its groups
        EXPECT_EQ(status("Groups"), " ");
    }
}

TEST_F(IsolationTest, SeesOnlyItsOwnProcesses)
{
    const std::set<std::string> names = list("/proc");
    EXPECT_FALSE(names.contains("1")); // the init is hidden
    EXPECT_TRUE(names.contains("2"));
    EXPECT_EQ(std::ranges::count_if(names,
                                    [](const std::string &name) {
                                        return name.find_first_not_of("0123456789") ==
                                               std::string::npos;
                                    }),
              1);
    for (const char *path : {"/proc/1/cmdline", "/proc/1/environ", "/proc/1/mountinfo"})
        EXPECT_EQ(show(path), "No such file or directory\n") << path;
}

TEST_F(IsolationTest, CannotKillItsInit)
{
    const Report report = run(subject({"kill-all"})).report;
    EXPECT_EQ(report.outcome, Outcome::Exited) << report.failure;
}

TEST_F(IsolationTest, HasOnlyTheStandardDescriptors)
{
    EXPECT_EQ(run(subject({"descriptors"})).output, "0\n1\n2\n");
    Job job = subject({"descriptors"});
    job.hasResultChannel = true;
    EXPECT_EQ(run(job).output, "0\n1\n2\n3\n");
}

TEST_F(IsolationTest, DoesNotSeeTheMachinesFiles)
{
    for (const char *path : {"/etc/shadow", "/etc/hostname", "/root", "/home", "/var", "/sys",
                             "/run", "/boot", "/work"})
        EXPECT_EQ(show(path), "No such file or directory\n") << path;
    if (const char *home = std::getenv("HOME"); home != nullptr && std::string(home) != "/") {
        EXPECT_EQ(run(subject({"list", home})).report.exitCode, 1) << home;
    }
    EXPECT_EQ(show("/proc/self/mountinfo").find("/etc/shadow"), std::string::npos);
    EXPECT_EQ(list("/box"), std::set<std::string>{"subject"});
    EXPECT_EQ(list("/tmp"), std::set<std::string>{});
}

TEST_F(IsolationTest, SeesNoNetworkDeviceButADeadLoopback)
{
    const std::string devices = show("/proc/self/net/dev");
    EXPECT_NE(devices.find("lo:"), std::string::npos);
    EXPECT_EQ(std::ranges::count(devices, '\n'), 3) << devices; // two lines of heading
}

TEST_F(IsolationTest, CannotWriteOutsideItsOwnFolders)
{
    for (const char *path :
         {"/new", "/usr/new", "/etc/passwd", "/etc/new", "/dev/new", "/proc/new", "/bin/new",
          "/box/subject", "/proc/self/oom_score_adj", "/proc/sys/kernel/domainname"})
        EXPECT_EQ(run(subject({"write", path})).report.exitCode, 1) << path;
    for (const char *path : {"/box/new", "/tmp/new", "/dev/shm/new", "/dev/null"})
        EXPECT_EQ(run(subject({"write", path})).report.exitCode, 0) << path;
}

TEST_F(IsolationTest, LandlockRefusesSignalsThatLeaveTheProgramsOwnProcesses)
{
    // The init has the program's user: without this layer the signal would be sent.
    const Finished finished = run(subject({"signal-init"}));
    const auto &layers = finished.report.layers;
    const auto layer = std::ranges::find(layers, "Landlock", &Layer::name);
    ASSERT_NE(layer, layers.end());
    EXPECT_EQ(finished.output, layer->state == LayerState::Holds ? "EPERM\n" : "sent\n");
}

TEST_F(IsolationTest, StartsAfreshEachTime)
{
    EXPECT_EQ(
        run(program({"/bin/sh", "-c", "echo x >/tmp/a; echo x >/box/b; ls /tmp /box"})).output,
        "/box:\nb\n\n/tmp:\na\n");
    EXPECT_EQ(run(program({"/bin/sh", "-c", "ls /tmp /box /dev/shm"})).output,
              "/box:\n\n/dev/shm:\n\n/tmp:\n");
}

TEST_F(IsolationTest, FollowsNoLinksThatAProgramMade)
{
    Job job = program({"/bin/sh", "-c", "ln -s /etc/passwd /tmp/link && cat /tmp/link"});
    EXPECT_NE(run(job).report.exitCode, 0);
    job.profile = "compiler";
    EXPECT_EQ(run(job).report.exitCode, 0);
}

TEST_F(IsolationTest, GivesAFixedEnvironmentAndTheJobsOwn)
{
    Job job = subject({"environment"});
    job.environment = {"EXTRA=1", "LANG=de_DE.UTF-8"};
    EXPECT_EQ(run(job).output, "PATH=/usr/local/bin:/usr/bin:/bin\nHOME=/box\nTMPDIR=/tmp\n"
                               "EXTRA=1\nLANG=de_DE.UTF-8\n");
    EXPECT_EQ(run(subject({"folder"})).output, "/box\n");
}

TEST_F(IsolationTest, CannotReachTheInputFileThroughItsDescriptor)
{
    const std::filesystem::path file = folder() / "input";
    std::ofstream(file) << "precious";
    Server server;
    const Descriptor input(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    const Descriptor output = fileWith("");
    server.send(subject({"reopen-input"}), {input.get(), output.get(), output.get()});
    EXPECT_EQ(server.receive().outcome, Outcome::Exited);
    std::string content;
    std::ifstream(file) >> content;
    EXPECT_EQ(content, "precious");
}

TEST_F(IsolationTest, BindsAPrivateFolderReadOnlyOrWritable)
{
    // Mode 700, in a folder that nobody else can enter: the box's user must reach it all the same.
    const std::filesystem::path work = folder() / "work";
    std::filesystem::create_directory(work);
    ::chmod(work.c_str(), 0700);
    std::ofstream(work / "file") << "content";
    ::chmod((work / "file").c_str(), 0600);

    Job job = program({"/bin/sh", "-c", "cat /box/file; echo made >/box/made"});
    job.binds = {{work, "/box", false}};
    Finished finished = run(job);
    EXPECT_EQ(finished.output, "content") << finished.report.failure << finished.error;
    EXPECT_NE(finished.report.exitCode, 0);
    EXPECT_FALSE(std::filesystem::exists(work / "made"));

    job.binds[0].writable = true;
    finished = run(job);
    EXPECT_EQ(finished.report.exitCode, 0) << finished.report.failure << finished.error;
    struct stat made{};
    ASSERT_EQ(::stat((work / "made").c_str(), &made), 0);
    EXPECT_EQ(made.st_uid, ::geteuid()); // the folder's owner, whoever the box is outside
}

TEST_F(IsolationTest, LeavesNoSetuidFileInAWritableFolder)
{
    Job job = program({"/bin/sh", "-c", "cp /bin/true /box/x; chmod u+s /box/x; chmod g+s /box/x"});
    job.binds = {{folder(), "/box", true}};
    EXPECT_NE(run(job).report.exitCode, 0);
    struct stat made{};
    ASSERT_EQ(::stat((folder() / "x").c_str(), &made), 0);
    EXPECT_EQ(made.st_mode & (S_ISUID | S_ISGID), 0U);
}

TEST_F(IsolationTest, BindsFilesBelowBoundFoldersWhateverTheOrder)
{
    std::ofstream(folder() / "a") << "a";
    std::filesystem::create_directory(folder() / "deep");
    Job job = program({"/bin/cat", "/box/deep/er/b", "/data/a"});
    job.binds = {{folder() / "a", "/box/deep/er/b", false},
                 {folder(), "/box", true},
                 {folder(), "/data", false}};
    const Finished finished = run(job);
    EXPECT_EQ(finished.output, "aa") << finished.report.failure << finished.error;
}

TEST_F(IsolationTest, RefusesBindsOntoItsOwnFiles)
{
    for (const char *target :
         {"/", "/usr/x", "/proc", "/etc/passwd", "/dev/x", "/box/../usr", "/bin", "//usr//x"}) {
        Job job = subject({"exit", "0"});
        job.binds.push_back({folder(), target, false});
        const Report report = run(job).report;
        EXPECT_EQ(report.outcome, Outcome::Failed) << target;
        EXPECT_NE(report.failure.find(target), std::string::npos) << report.failure;
    }
    Job job = subject({"exit", "0"});
    job.binds.push_back({"/no/such/file", "/box/x", false});
    EXPECT_NE(run(job).report.failure.find("/no/such/file"), std::string::npos);
    job.binds.back() = {"/dev/null", "/box/x", false};
    EXPECT_NE(run(job).report.failure.find("regular file"), std::string::npos);
}

TEST_F(IsolationTest, BindTargetsNeverGoThroughLinks)
{
    std::filesystem::create_directory(folder() / "target");
    std::filesystem::create_symlink("/tmp", folder() / "link");
    std::filesystem::create_symlink(folder() / "target", folder() / "escape");
    std::ofstream(folder() / "file") << "x";
    for (const char *target : {"/box/link/x", "/box/escape/x", "/box/link"}) {
        Job job = program({"/bin/true"});
        job.binds = {{folder(), "/box", true}, {folder() / "file", target, false}};
        EXPECT_EQ(run(job).report.outcome, Outcome::Failed) << target;
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder() / "target"));
}

} // namespace
} // namespace assay::sandbox::test
