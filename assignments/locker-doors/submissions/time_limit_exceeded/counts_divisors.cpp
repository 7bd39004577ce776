// Asks for every door how many students turn it.
#include <iostream>

int main()
{
    long long n;
    std::cin >> n;
    long long open = 0;
    for (long long door = 1; door <= n; ++door) {
        int turns = 0;
        for (long long student = 1; student <= door; ++student) {
            if (door % student == 0) {
                ++turns;
            }
        }
        open += turns % 2;
    }
    std::cout << open << '\n';
}
