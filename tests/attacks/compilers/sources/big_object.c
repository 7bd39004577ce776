/* 250 MB that must be written into the object file. */
char table[250 * 1000 * 1000] = {1};
int main(void) { return table[0]; }
