// Accepts every pair of counts that makes the postage. Called as: validate INPUT ANSWER
// FEEDBACK_DIR, with the program's output on standard input; exit status 42 accepts, 43 rejects.
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

namespace {

[[noreturn]] void finish(const std::string &feedbackDirectory, int status,
                         const std::string &message)
{
    std::ofstream(feedbackDirectory + "/judgemessage.txt") << message << '\n';
    std::exit(status);
}

bool parseCount(const std::string &word, long long &count)
{
    const char *end = word.data() + word.size();
    const auto [stop, problem] = std::from_chars(word.data(), end, count);
    return problem == std::errc() && stop == end;
}

} // namespace

int main(int argc, char **argv)
{
    constexpr int accept = 42;
    constexpr int reject = 43;
    constexpr int brokenPackage = 1;
    constexpr long long limit = 1'000'000;
    if (argc < 4) {
        return brokenPackage;
    }
    std::ifstream input(argv[1]);
    std::ifstream answer(argv[2]);
    const std::string feedback = argv[3];
    long long total = 0;
    long long a = 0;
    long long b = 0;
    std::string expected;
    if (!(input >> total >> a >> b) || !(answer >> expected)) {
        return brokenPackage;
    }

    std::string first;
    std::string second;
    std::string extra;
    if (!(std::cin >> first)) {
        finish(feedback, reject, "the output is empty");
    }
    if (first == "impossible") {
        if (std::cin >> extra) {
            finish(feedback, reject, "there is something after the word impossible");
        }
        if (expected != "impossible") {
            finish(feedback, reject,
                   "it is possible, for instance with " + expected + " stamps of the first kind");
        }
        finish(feedback, accept, "impossible, as expected");
    }

    long long x = 0;
    long long y = 0;
    if (!parseCount(first, x)) {
        finish(feedback, reject, "the first word is neither a whole number nor impossible");
    }
    if (!(std::cin >> second) || !parseCount(second, y)) {
        finish(feedback, reject, "the second word is missing or not a whole number");
    }
    if (std::cin >> extra) {
        finish(feedback, reject, "there is something after the two numbers");
    }
    if (x < 0 || y < 0) {
        finish(feedback, reject, "a number of stamps is negative");
    }
    if (x > limit || y > limit || x * a + y * b != total) {
        finish(feedback, reject, "these stamps do not make " + std::to_string(total) + " cents");
    }
    if (expected == "impossible") {
        // The answer file is wrong, not the student.
        finish(feedback, brokenPackage, "the answer file says impossible, but this is a solution");
    }
    finish(feedback, accept, "the stamps make the postage");
}
