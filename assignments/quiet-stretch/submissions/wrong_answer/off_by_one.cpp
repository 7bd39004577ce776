// The stretch from left to right has right - left + 1 minutes.
#include <algorithm>
#include <iostream>
#include <set>
#include <vector>

int main()
{
    std::size_t n;
    long long d;
    std::cin >> n >> d;
    std::vector<long long> levels(n);
    std::multiset<long long> window;
    std::size_t left = 0;
    std::size_t best = 0;
    for (std::size_t right = 0; right < n; ++right) {
        std::cin >> levels[right];
        window.insert(levels[right]);
        while (*window.rbegin() - *window.begin() > d) {
            window.erase(window.find(levels[left]));
            ++left;
        }
        best = std::max(best, right - left);
    }
    std::cout << best << '\n';
}
