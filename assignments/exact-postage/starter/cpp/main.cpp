#include <iostream>

int main()
{
    long long total, a, b;
    std::cin >> total >> a >> b;

    // Write your code here.
}
