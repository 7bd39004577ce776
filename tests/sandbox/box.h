#pragma once

#include "protocol/descriptor.h"
#include "protocol/hello.h"
#include "protocol/job.h"
#include "protocol/report.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <initializer_list>
#include <string>
#include <sys/types.h>
#include <vector>

namespace assay::sandbox::test {

/// A program of the build: beside the running test program, or in the build's bin folder.
std::string builtProgram(const std::string &name);

/// An anonymous file with this content, at its start.
Descriptor fileWith(const std::string &content);
std::string contentOf(const Descriptor &file);

/// `assay-sandbox serve` at the other end of a socket.
class Server {
public:
    Server();
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    const Hello &hello() const { return m_hello; }
    pid_t pid() const { return m_pid; }
    void send(const Job &job, const std::vector<int> &descriptors);
    void sendBytes(const std::string &bytes, const std::vector<int> &descriptors);
    Report receive();
    void closeSocket() { m_socket.reset(); }
    /// Waits for the helper's end; its wait status.
    int wait();

private:
    Descriptor m_socket;
    pid_t m_pid = -1;
    Hello m_hello;
};

/// What a run said and did.
struct Finished {
    Report report;
    std::string output;
    std::string error;
    std::string result;
};

/// Runs the subject (tests/sandbox/programs) or any other command in a box. Skips the test where
/// the machine cannot isolate, unless SANDBOX_MUST_WORK is set: then it fails.
class BoxTest : public testing::Test {
protected:
    void SetUp() override;

    /// A job for `subject ARGUMENT...` with generous limits; tests change what they are about.
    static Job subject(std::initializer_list<std::string> arguments);
    static Job program(std::vector<std::string> command);
    static Finished run(const Job &job, const std::string &input = "");

    /// A folder on disk, removed afterwards.
    const std::filesystem::path &folder();
    void TearDown() override;

private:
    std::filesystem::path m_folder;
};

/// How many times slower than usual the machine may be: the lab machine is emulated. For upper
/// bounds on what the set-up and the end of a run take.
int slowness();

/// A whole file; empty if it cannot be read.
std::string readFile(const std::filesystem::path &path);

/// Processes of the machine whose command line holds this text.
std::vector<pid_t> processesWith(const std::string &text);

} // namespace assay::sandbox::test
