// A program that the compiler is to run.
constexpr unsigned long long count()
{
    unsigned long long sum = 0;
    for (unsigned long long i = 0; i < 1ULL << 60; ++i)
        sum += i * i;
    return sum;
}
constexpr unsigned long long value = count();
int main()
{
    return static_cast<int>(value);
}
