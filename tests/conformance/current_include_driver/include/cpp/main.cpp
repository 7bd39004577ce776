#include <iostream>

int square(int n);

int main()
{
    int n = 0;
    std::cin >> n;
    std::cout << square(n) << "\n";
}
