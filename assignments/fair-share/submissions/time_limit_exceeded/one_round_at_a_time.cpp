// Deals out one sweet to every child, again and again.
#include <iostream>

int main()
{
    long long sweets, children;
    std::cin >> sweets >> children;
    volatile long long box = sweets;
    long long share = 0;
    while (children > 0 && box >= children) {
        box = box - children;
        ++share;
    }
    std::cout << share << ' ' << box << '\n';
}
