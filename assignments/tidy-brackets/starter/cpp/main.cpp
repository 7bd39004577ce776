#include <iostream>
#include <string>

int main()
{
    std::string text;
    std::cin >> text;

    // Write your code here.
}
