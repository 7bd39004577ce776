#include <iostream>

int main()
{
    long long n;
    std::cin >> n;
    for (long long i = 0; i < n; ++i) {
        double kilometres;
        long long minutes;
        std::cin >> kilometres >> minutes;
        // Use the two numbers here.
    }

    // Write your code here.
}
