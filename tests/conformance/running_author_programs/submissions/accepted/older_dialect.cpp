#include <iostream>
#include <string>

// Neither line is C++20 any more.
void echo() throw(int);
const char *end = u8"\n";

int main()
{
    int concept = 0;
    std::string word;
    std::cin >> word;
    std::cout << word << end;
    return concept;
}
