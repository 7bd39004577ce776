#include <iostream>

int main()
{
    int total, a, b;
    std::cin >> total >> a >> b;
    for (int x = 0; x * a <= total; ++x) {
        const int rest = total - x * a;
        if (rest % b == 0) {
            std::cout << x << ' ' << rest / b << '\n';
            return 0;
        }
    }
    std::cout << "impossible\n";
}
