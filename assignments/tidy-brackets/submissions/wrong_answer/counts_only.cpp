// As many closing as opening brackets of each sort, and never too many closed.
#include <iostream>
#include <string>

int main()
{
    std::string text;
    std::cin >> text;
    int round = 0, square = 0, curly = 0;
    bool tidy = true;
    for (char character : text) {
        round += (character == '(') - (character == ')');
        square += (character == '[') - (character == ']');
        curly += (character == '{') - (character == '}');
        tidy = tidy && round >= 0 && square >= 0 && curly >= 0;
    }
    std::cout << (tidy && round == 0 && square == 0 && curly == 0 ? "tidy" : "untidy") << '\n';
}
