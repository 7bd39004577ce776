// Runs programs of other judges' authors as a validator of the ICPC package format.
//
// Theory of operation: `build` compiles the author's programs beside this one, which becomes `run`.
// It starts them with the arguments that their protocol wants, reads what they say, and gives the
// outcome as exit code 42 (accepted) or 43 (rejected); any other exit code is a judge error. The
// protocol is chosen when this file is compiled:
//
//   -DTESTLIB            ./checker INPUT OUTPUT ANSWER, outcome by exit code (0, 1, 2, 5, 7, 16+k)
//   -DTESTLIB -DINTERACTOR  ./interactor INPUT REPORT ANSWER talks to the submission, then
//                        ./checker INPUT REPORT ANSWER, if there is one, judges its report
//   -DPLAIN_CHECKER      like TESTLIB, with exit code 0 for right and 1 for wrong
//   -DPLAIN_INTERACTOR   ./interactor INPUT ANSWER talks to the submission, exit code 0 or 1
//   -DCMS                ./checker INPUT ANSWER OUTPUT, a number from 0 to 1 on standard output
//   -DINPUT_VALIDATOR    ./validator [ARGUMENT...] < INPUT, exit code 0 for a sound input
//
// --points P behind the feedback folder: the test is worth P points and a checker may give a part
// of them. Without it, part of the points is not enough.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

struct Outcome {
    bool ended = false; // by itself
    int code = 0;
    std::string output; // what was asked for
};

[[noreturn]] void judgeError(const std::string &why)
{
    std::fprintf(stderr, "adapter: %s\n", why.c_str());
    std::exit(1);
}

/// The folder that this program and the author's programs are in.
std::string ownFolder()
{
    char path[4096];
    const ssize_t size = readlink("/proc/self/exe", path, sizeof path);
    const std::string text(path, size > 0 ? static_cast<std::size_t>(size) : 0);
    return text.substr(0, text.rfind('/') + 1);
}

/// Runs a program of the author; `captured` is the descriptor whose bytes are wanted.
Outcome start(const std::string &name, const std::vector<std::string> &arguments, int captured)
{
    const std::string path = ownFolder() + name;
    std::vector<char *> words = {const_cast<char *>(path.c_str())};
    for (const std::string &argument : arguments)
        words.push_back(const_cast<char *>(argument.c_str()));
    words.push_back(nullptr);
    int channel[2];
    if (pipe(channel) != 0)
        judgeError("cannot make a pipe");
    const pid_t child = fork();
    if (child < 0)
        judgeError("cannot start " + name);
    if (child == 0) {
        dup2(channel[1], captured);
        close(channel[0]);
        close(channel[1]);
        execv(path.c_str(), words.data());
        _exit(127);
    }
    close(channel[1]);
    Outcome outcome;
    char piece[4096];
    for (ssize_t size = 0; (size = read(channel[0], piece, sizeof piece)) > 0;)
        if (outcome.output.size() < 65536)
            outcome.output.append(piece, static_cast<std::size_t>(size));
    close(channel[0]);
    int status = 0;
    waitpid(child, &status, 0);
    outcome.ended = WIFEXITED(status);
    outcome.code = outcome.ended ? WEXITSTATUS(status) : 0;
    if (!outcome.ended)
        judgeError(name + " was ended by a signal: " + outcome.output);
    return outcome;
}

void write(const std::string &path, const std::string &text)
{
    std::ofstream(path) << text;
}

/// A name under which a program can open the submission's output, which is on standard input. In a
/// sandbox the descriptor may be all there is; then a copy is made.
[[maybe_unused]] std::string outputPath(const std::string &feedback)
{
    const std::string standardInput = "/dev/stdin";
    if (const int fd = open(standardInput.c_str(), O_RDONLY); fd >= 0) {
        close(fd);
        return standardInput;
    }
    for (const std::string &folder : {std::string("/tmp/"), feedback}) {
        static std::string path;
        path = folder + "output-XXXXXX";
        const int copy = mkstemp(path.data());
        if (copy < 0)
            continue;
        std::atexit([] { unlink(path.c_str()); });
        char piece[65536];
        for (ssize_t size = 0; (size = read(STDIN_FILENO, piece, sizeof piece)) > 0;)
            if (::write(copy, piece, static_cast<std::size_t>(size)) != size)
                judgeError("cannot copy the output");
        close(copy);
        return path;
    }
    judgeError("cannot copy the output");
}

/// The points that a test is worth; negative: there are none.
[[maybe_unused]] double pointsOf(int count, char **words)
{
    for (int i = 4; i + 1 < count; ++i)
        if (std::string(words[i]) == "--points")
            return std::atof(words[i + 1]);
    return -1;
}

/// Ends with an outcome between wrong (0) and right (1).
[[noreturn]] void finish(double share, double points, const std::string &feedback)
{
    if (!(share > 0))
        std::exit(43);
    if (share < 1) {
        if (points < 0)
            std::exit(43);
        write(feedback + "score_multiplier.txt", std::to_string(share) + "\n");
    }
    std::exit(42);
}

[[maybe_unused]] void finishTestlib(const Outcome &outcome, double points,
                                    const std::string &feedback)
{
    write(feedback + "judgemessage.txt", outcome.output);
    switch (outcome.code) {
    case 0: finish(1, points, feedback);
    case 1: // wrong
    case 2: // wrong form
    case 4: // more than was asked for
    case 5: // wrong, from a checker that was made for ejudge
    case 8: // the output ended too soon
        finish(0, points, feedback);
    case 7: {
        const auto place = outcome.output.find("points ");
        const double given =
            place == std::string::npos ? NAN : std::atof(outcome.output.c_str() + place + 7);
        if (std::isnan(given))
            judgeError("the checker gave points without a number: " + outcome.output);
        if (points <= 0) // worth nothing, or all or nothing
            finish(given > 0 && points == 0 ? 1 : 0, points, feedback);
        finish(std::min(1.0, given / points), points, feedback);
    }
    default:
        if (outcome.code >= 16 && outcome.code <= 116)
            finish((outcome.code - 16) / 100.0, points, feedback);
        judgeError("the author's program failed (exit code " + std::to_string(outcome.code) +
                   "): " + outcome.output);
    }
}

[[maybe_unused]] void finishPlain(const Outcome &outcome, double points,
                                  const std::string &feedback)
{
    write(feedback + "judgemessage.txt", outcome.output);
    if (outcome.code > 1)
        judgeError("the author's program failed (exit code " + std::to_string(outcome.code) +
                   "): " + outcome.output);
    finish(outcome.code == 0 ? 1 : 0, points, feedback);
}

[[maybe_unused]] void finishCms(const Outcome &outcome, double points, const std::string &feedback)
{
    char *end = nullptr;
    const double share = std::strtod(outcome.output.c_str(), &end);
    if (outcome.code != 0 || end == outcome.output.c_str() || !(share >= 0 && share <= 1))
        judgeError("the checker gave no number from 0 to 1 but: " + outcome.output);
    finish(share, points, feedback);
}

} // namespace

int main(int count, char **words)
{
#ifdef INPUT_VALIDATOR
    const Outcome outcome = start("validator", {words + 1, words + count}, STDERR_FILENO);
    std::fputs(outcome.output.c_str(), stderr);
    return outcome.code == 0 ? 42 : 43;
#else
    if (count < 4)
        judgeError("expected an input, an answer and a feedback folder");
    const std::string input = words[1];
    const std::string answer = words[2];
    const std::string feedback = words[3];
    const double points = pointsOf(count, words);
#if defined(TESTLIB) && defined(INTERACTOR)
    const std::string report = feedback + "report.txt";
    Outcome outcome = start("interactor", {input, report, answer}, STDERR_FILENO);
    if (outcome.code == 0 && access((ownFolder() + "checker").c_str(), X_OK) == 0)
        outcome = start("checker", {input, report, answer}, STDERR_FILENO);
    finishTestlib(outcome, points, feedback);
#elif defined(TESTLIB)
    finishTestlib(start("checker", {input, outputPath(feedback), answer}, STDERR_FILENO), points,
                  feedback);
#elif defined(PLAIN_CHECKER)
    finishPlain(start("checker", {input, outputPath(feedback), answer}, STDERR_FILENO), points,
                feedback);
#elif defined(PLAIN_INTERACTOR)
    finishPlain(start("interactor", {input, answer}, STDERR_FILENO), points, feedback);
#elif defined(CMS)
    finishCms(start("checker", {input, answer, outputPath(feedback)}, STDOUT_FILENO), points,
              feedback);
#endif
    return 1;
#endif
}
