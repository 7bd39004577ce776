#include <iostream>
#include <vector>

int main()
{
    long long n, q;
    std::cin >> n >> q;
    std::vector<long long> steps(n);
    for (long long &value : steps) {
        std::cin >> value;
    }
    for (long long i = 0; i < q; ++i) {
        long long first;
        long long last;
        std::cin >> first >> last;
        // Use the two numbers here.
    }

    // Write your code here.
}
