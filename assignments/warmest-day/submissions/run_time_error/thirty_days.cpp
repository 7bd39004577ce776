// A season has at most thirty days, hasn't it?
#include <array>
#include <iostream>

int main()
{
    int n;
    std::cin >> n;
    std::array<int, 30> temperatures{};
    for (int day = 0; day < n; ++day) {
        std::cin >> temperatures.at(static_cast<std::size_t>(day));
    }
    std::size_t best = 0;
    for (std::size_t day = 0; day < static_cast<std::size_t>(n); ++day) {
        if (temperatures.at(day) > temperatures.at(best)) {
            best = day;
        }
    }
    std::cout << temperatures.at(best) << ' ' << best + 1 << '\n';
}
