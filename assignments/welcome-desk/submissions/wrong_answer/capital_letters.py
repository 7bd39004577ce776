# "Improves" the name: Siobhan McDonald becomes Siobhan Mcdonald.
name = input()
print(f"Welcome, {name.title()}!")
