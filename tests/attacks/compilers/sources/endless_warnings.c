/* Each of a million lines earns a warning with a picture of itself. */
#define A _Pragma("GCC warning \"a warning that says nothing at all, at some length\"")
#define B A A A A A A A A A A
#define C B B B B B B B B B B
#define D C C C C C C C C C C
#define E D D D D D D D D D D
#define F E E E E E E E E E E
F
int main(void) { return 0; }
