#include <iostream>
#include <vector>

int main()
{
    long long n;
    std::cin >> n;
    std::vector<long long> temperatures(n);
    for (long long &value : temperatures) {
        std::cin >> value;
    }

    // Write your code here.
}
