// Up to a million times a million pairs.
#include <iostream>

int main()
{
    int total, a, b;
    std::cin >> total >> a >> b;
    for (long long x = 0; x <= total; ++x) {
        for (long long y = 0; y <= total; ++y) {
            if (x * a + y * b == total) {
                std::cout << x << ' ' << y << '\n';
                return 0;
            }
        }
    }
    std::cout << "impossible\n";
}
