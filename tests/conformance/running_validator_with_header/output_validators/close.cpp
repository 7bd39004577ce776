#include "verdicts.h"

#include <cmath>
#include <fstream>
#include <iostream>

int main(int, char **arguments)
{
    std::ifstream answer(arguments[2]);
    double right = 0;
    double found = 0;
    answer >> right;
    return std::cin >> found && std::abs(right - found) < 0.1 ? accepted : rejected;
}
