// Takes as many stamps of the first kind as fit and never tries fewer.
#include <iostream>

int main()
{
    int total, a, b;
    std::cin >> total >> a >> b;
    const int x = total / a;
    const int rest = total - x * a;
    if (rest % b == 0) {
        std::cout << x << ' ' << rest / b << '\n';
    } else {
        std::cout << "impossible\n";
    }
}
