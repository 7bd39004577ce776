// Wide and flat: memory rather than depth.
template <unsigned... Numbers> struct Row {};
template <unsigned Count, unsigned... Numbers>
struct Build : Build<Count - 1, Count, Numbers...> {};
template <unsigned... Numbers> struct Build<0, Numbers...> {
    using type = Row<Numbers...>;
};
Build<100000>::type row;
