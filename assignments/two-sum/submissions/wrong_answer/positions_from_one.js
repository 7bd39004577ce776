function twoSum(numbers, target) {
    const position = new Map();
    for (let j = 0; j < numbers.length; j++) {
        if (position.has(target - numbers[j])) {
            return [position.get(target - numbers[j]) + 1, j + 1];
        }
        position.set(numbers[j], j);
    }
}
