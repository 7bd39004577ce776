#include <iomanip>
#include <iostream>

int main()
{
    int n;
    std::cin >> n;
    double distance = 0;
    double hours = 0;
    for (int i = 0; i < n; ++i) {
        double kilometres, minutes;
        std::cin >> kilometres >> minutes;
        distance += kilometres;
        hours += minutes / 60;
    }
    std::cout << std::setprecision(12) << distance / hours << '\n';
}
