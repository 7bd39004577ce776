// The first name of an empty list is undefined and has no length.
function bothLists(first, second) {
    let longest = second[0];
    for (const name of second) {
        if (name.length > longest.length) {
            longest = name;
        }
    }
    const limit = longest.length;
    const wanted = new Set(second);
    return [...new Set(first)].filter((name) => name.length <= limit && wanted.has(name));
}
