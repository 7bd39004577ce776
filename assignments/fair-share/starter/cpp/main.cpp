#include <iostream>

int main()
{
    long long sweets, children;
    std::cin >> sweets >> children;

    // Write your code here.
}
