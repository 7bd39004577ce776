function twoSum(numbers, target) {
    // Write your code here.
    return [0, 1];
}
