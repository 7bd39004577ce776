#include <iostream>
using namespace std;

// Libraries of some years ago brought <functional> and <climits> along.
int main()
{
    function<string(string)> echo = [](string word) { return word; };
    string word;
    cin >> word;
    cout << (word.size() < INT_MAX ? echo(word) : "") << endl;
}
