#include "text.h"

#include <iostream>

int main()
{
    Text word;
    std::cin >> word;
    std::cout << word << std::endl;
}
