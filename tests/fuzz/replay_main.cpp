// Runs a target without libFuzzer: every file of its corpus, then changed copies of them, the same
// ones each time. What kills the program is written to a file first.
#include "base/bytes.h"
#include "fuzz.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <random>
#include <unistd.h>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr int mutations = 2000;
constexpr std::size_t longestInput = 64 * 1024;
constexpr const char *culpritFile = "fuzz-culprit";

/// What runs at the moment, for the signal handler.
std::string current;

extern "C" void keepCulprit(int signal)
{
    const int file = ::open(culpritFile, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file >= 0 && ::write(file, current.data(), current.size()) >= 0) {
        constexpr std::string_view words = "the input is in ./fuzz-culprit\n";
        (void)!::write(STDERR_FILENO, words.data(), words.size());
    }
    std::signal(signal, SIG_DFL);
    (void)std::raise(signal);
}

void runOne(std::string bytes)
{
    current = std::move(bytes);
    assay::fuzz::run(current);
}

std::string contentOf(const fs::path &file)
{
    return assay::readFile(file, assay::ByteCount::mib(16)).value();
}

std::vector<std::string> readCorpus(const fs::path &folder)
{
    std::vector<fs::path> files;
    for (const auto &entry : fs::directory_iterator(folder))
        files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<std::string> corpus;
    corpus.reserve(files.size());
    for (const auto &file : files)
        corpus.push_back(contentOf(file));
    return corpus;
}

/// Changes an input in the ways that break parsers. The generator's own numbers are taken, not a
/// standard distribution's, whose results differ between libraries.
class Mutator {
public:
    explicit Mutator(const std::vector<std::string> &corpus)
        : m_corpus(corpus)
    {
    }

    std::string next()
    {
        std::string bytes = m_corpus[below(m_corpus.size())];
        for (std::size_t steps = 1 + below(6); steps > 0; --steps)
            change(bytes);
        if (bytes.size() > longestInput)
            bytes.resize(longestInput);
        return bytes;
    }

private:
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : m_random() % limit; }

    void change(std::string &bytes)
    {
        static constexpr std::array<std::string_view, 12> words{
            "\n",    "\"",   "{",  "[",    "0",  "-1", "99999999999999999999",
            "1e999", "null", "\\", "\xff", "..",
        };
        const std::size_t place = below(bytes.size() + 1);
        const std::size_t length = below(bytes.size() - place + 1);
        switch (below(7)) {
        case 0: bytes.resize(place); break;
        case 1: bytes.erase(place, length); break;
        case 2: bytes.insert(place, bytes.substr(place, length)); break;
        case 3: bytes.insert(place, words[below(words.size())]); break;
        case 4: bytes.insert(place, 1, static_cast<char>(below(256))); break;
        case 5: {
            const std::string &other = m_corpus[below(m_corpus.size())];
            bytes = bytes.substr(0, place) + other.substr(below(other.size() + 1));
            break;
        }
        default:
            if (place < bytes.size())
                bytes[place] = static_cast<char>(below(256));
        }
    }

    const std::vector<std::string> &m_corpus;
    std::mt19937_64 m_random{2024};
};

} // namespace

int main(int count, char **arguments)
{
    if (count < 2) {
        std::fprintf(stderr, "usage: %s FOLDER|FILE...\n", arguments[0]);
        return 2;
    }
    for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL})
        std::signal(signal, keepCulprit);
    if (!fs::is_directory(arguments[1])) {
        for (int i = 1; i < count; ++i)
            runOne(contentOf(arguments[i]));
        return 0;
    }
    const auto corpus = readCorpus(arguments[1]);
    if (corpus.empty()) {
        std::fprintf(stderr, "%s holds no inputs\n", arguments[1]);
        return 1;
    }
    for (const auto &bytes : corpus)
        runOne(bytes);
    Mutator mutator(corpus);
    for (int i = 0; i < mutations; ++i)
        runOne(mutator.next());
    std::printf("%zu inputs and %d changed copies\n", corpus.size(), mutations);
    return 0;
}
