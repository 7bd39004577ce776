// The same with memory: the compiler keeps every byte of the array as a node of its own.
struct Table {
    int cells[400000000];
};
constexpr Table make()
{
    Table table{};
    for (int i = 0; i < 400000000; ++i)
        table.cells[i] = i;
    return table;
}
constexpr Table table = make();
int main()
{
    return table.cells[7];
}
