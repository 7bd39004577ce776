function twoSum(numbers, target) {
    const position = new Map();
    for (let j = 0; j < numbers.length; j++) {
        const i = position.get(target - numbers[j]);
        if (i !== undefined) {
            return [i, j];
        }
        position.set(numbers[j], j);
    }
}
