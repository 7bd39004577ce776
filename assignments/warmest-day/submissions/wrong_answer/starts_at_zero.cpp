// In a cold season nothing is greater than zero.
#include <iostream>

int main()
{
    int n;
    std::cin >> n;
    int best = 0;
    int bestDay = 1;
    for (int day = 1; day <= n; ++day) {
        int temperature;
        std::cin >> temperature;
        if (temperature > best) {
            best = temperature;
            bestDay = day;
        }
    }
    std::cout << best << ' ' << bestDay << '\n';
}
