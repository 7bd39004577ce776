def same(right: str, found: str) -> bool:
    return right.split() == found.split()
