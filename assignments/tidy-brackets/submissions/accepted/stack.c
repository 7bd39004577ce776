#include <stdio.h>
#include <string.h>

static char text[200002];
static char stack[200002];

int main(void)
{
    if (scanf("%200001s", text) != 1) {
        return 1;
    }
    size_t open = 0;
    for (size_t i = 0; text[i] != '\0'; ++i) {
        if (strchr("([{", text[i]) != NULL) {
            stack[open++] = text[i];
            continue;
        }
        const char partner = text[i] == ')' ? '(' : text[i] == ']' ? '[' : '{';
        if (open == 0 || stack[open - 1] != partner) {
            puts("untidy");
            return 0;
        }
        --open;
    }
    puts(open == 0 ? "tidy" : "untidy");
    return 0;
}
