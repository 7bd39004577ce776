function bothLists(first, second) {
    const wanted = new Set(second);
    return [...new Set(first)].filter((name) => wanted.has(name)).reverse();
}
