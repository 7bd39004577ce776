function bothLists(first, second) {
    // Write your code here.
    return [];
}
