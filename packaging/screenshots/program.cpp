#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    int n, d;
    std::cin >> n >> d;
    std::vector<int> values(n);
    for (int &value : values)
        std::cin >> value;

    int best = 0;
    for (int left = 0; left < values.size(); ++left) {
        int loudest = values[left], softest = values[left];
        for (int right = left + 1; right < n; ++right) {
            loudest = std::max(loudest, values[right]);
            softest = std::min(softest, values[right]);
            if (loudest - softest <= d)
                best = std::max(best, right - left + 1);
        }
    }
    std::cout << best << '\n'; // length of the stretch
}
