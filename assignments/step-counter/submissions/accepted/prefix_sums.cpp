#include <iostream>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, q;
    std::cin >> n >> q;
    std::vector<long long> total(static_cast<std::size_t>(n) + 1);
    for (std::size_t day = 1; day < total.size(); ++day) {
        std::cin >> total[day];
        total[day] += total[day - 1];
    }
    for (int i = 0; i < q; ++i) {
        std::size_t first, last;
        std::cin >> first >> last;
        std::cout << total[last] - total[first - 1] << '\n';
    }
}
