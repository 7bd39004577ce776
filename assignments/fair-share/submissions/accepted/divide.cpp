#include <iostream>

int main()
{
    long long sweets, children;
    std::cin >> sweets >> children;
    if (children == 0) {
        std::cout << 0 << ' ' << sweets << '\n';
    } else {
        std::cout << sweets / children << ' ' << sweets % children << '\n';
    }
}
