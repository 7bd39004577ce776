#include <iostream>

int main()
{
    long long n;
    std::cin >> n;

    // Write your code here.
}
