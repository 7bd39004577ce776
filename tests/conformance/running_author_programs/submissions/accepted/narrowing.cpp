#include <iostream>
#include <string>

// Only C++98 lets a constant shrink in braces.
int main()
{
    char limits[] = {300, 1000000};
    std::string word;
    std::cin >> word;
    std::cout << (limits[0] == limits[1] ? "" : word) << std::endl;
}
