// Megabytes a second of the default output validator:
//   comparison_speed OUTPUT ANSWER [FLAG...]
// Prints the rate, and the most memory that the process used, in MiB.

#include "judge/check/default_checker.h"

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

using namespace assay::judge;

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    const auto flags = DefaultCheckerFlags::parse({argv + 3, argv + argc});
    if (!flags)
        return 2;
    const auto start = std::chrono::steady_clock::now();
    const auto report = checkDefault(argv[1], argv[2], *flags);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    if (!report || !report->accepted)
        return 1;
    long peak = 0; // not of getrusage: that remembers the process that started this one
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            peak = std::stol(line.substr(6));
    std::printf("%.0f %ld\n",
                static_cast<double>(std::filesystem::file_size(argv[1])) / 1e6 / took.count(),
                peak / 1024);
}
