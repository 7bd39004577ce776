#include <stdio.h>

int main(void)
{
    static char text[200001];
    if (scanf("%200000s", text) != 1) {
        return 1;
    }

    // Write your code here.

    return 0;
}
