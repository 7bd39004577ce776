/* A small object whose program would be huge. */
__asm__(".section .data\n.fill 4000000000, 1, 65\n");
int main(void) { return 0; }
