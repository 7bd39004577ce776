// Reads up to the first space: right for Ada, wrong for Ada King.
#include <iostream>
#include <string>

int main()
{
    std::string name;
    std::cin >> name;
    std::cout << "Welcome, " << name << "!\n";
}
