// Looks at every minute of every stretch: cubic.
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    std::size_t n;
    long long d;
    std::cin >> n >> d;
    std::vector<long long> levels(n);
    for (long long &level : levels) {
        std::cin >> level;
    }
    std::size_t best = 0;
    for (std::size_t left = 0; left < n; ++left) {
        for (std::size_t right = left; right < n; ++right) {
            const auto first = levels.begin() + static_cast<std::ptrdiff_t>(left);
            const auto last = levels.begin() + static_cast<std::ptrdiff_t>(right) + 1;
            const auto [softest, loudest] = std::minmax_element(first, last);
            if (*loudest - *softest <= d) {
                best = std::max(best, right - left + 1);
            }
        }
    }
    std::cout << best << '\n';
}
