function bothLists(first, second) {
    const wanted = new Set(second.map((name) => name.toLowerCase()));
    return [...new Set(first)].filter((name) => wanted.has(name.toLowerCase()));
}
