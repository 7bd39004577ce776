# @EXPECTED_SCORE@: 40
print(input())
