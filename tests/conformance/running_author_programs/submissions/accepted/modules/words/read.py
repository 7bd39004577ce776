def word() -> str:
    return input()


if __name__ == "__main__":
    print("not here")
