from words.read import word

if __name__ == "__main__":
    print(word())
