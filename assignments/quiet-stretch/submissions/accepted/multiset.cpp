#include <algorithm>
#include <iostream>
#include <set>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    std::size_t n;
    long long d;
    std::cin >> n >> d;
    std::vector<long long> levels(n);
    for (long long &level : levels) {
        std::cin >> level;
    }
    std::multiset<long long> window;
    std::size_t left = 0;
    std::size_t best = 0;
    for (std::size_t right = 0; right < n; ++right) {
        window.insert(levels[right]);
        while (*window.rbegin() - *window.begin() > d) {
            window.erase(window.find(levels[left]));
            ++left;
        }
        best = std::max(best, right - left + 1);
    }
    std::cout << best << '\n';
}
