// Megabytes a second of the default output validator:
//   comparison_speed OUTPUT ANSWER [FLAG...]
// Prints the rate, and the most memory that the process used, in MiB.

#include "judge/default_checker.h"

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <sys/resource.h>

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
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    std::printf("%.0f %ld\n",
                static_cast<double>(std::filesystem::file_size(argv[1])) / 1e6 / took.count(),
                usage.ru_maxrss / 1024);
}
