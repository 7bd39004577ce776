# @EXPECTED_SCORE@: 6
print(input())
