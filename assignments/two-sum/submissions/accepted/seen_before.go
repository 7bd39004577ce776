package main

func twoSum(numbers []int, target int) []int {
	seen := map[int]int{}
	for i, number := range numbers {
		if partner, known := seen[target-number]; known {
			return []int{partner, i}
		}
		seen[number] = i
	}
	return nil
}
