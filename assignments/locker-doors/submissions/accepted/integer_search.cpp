#include <iostream>

int main()
{
    long long n;
    std::cin >> n;
    long long low = 0;
    long long high = 1'000'000'001;
    while (high - low > 1) {
        const long long middle = (low + high) / 2;
        if (middle * middle <= n) {
            low = middle;
        } else {
            high = middle;
        }
    }
    std::cout << low << '\n';
}
