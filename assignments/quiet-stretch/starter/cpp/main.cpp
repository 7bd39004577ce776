#include <iostream>
#include <vector>

int main()
{
    long long n, d;
    std::cin >> n >> d;
    std::vector<long long> levels(n);
    for (long long &value : levels) {
        std::cin >> value;
    }

    // Write your code here.
}
