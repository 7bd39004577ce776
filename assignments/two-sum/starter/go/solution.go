package main

func twoSum(numbers []int, target int) []int {
	// Write your code here.
	return []int{0, 1}
}
