function twoSum(numbers, target) {
    const position = {};
    for (let j = 0; j < numbers.length; j++) {
        if (postion[target - numbers[j]] !== undefined) {
            return [position[target - numbers[j]], j];
        }
        position[numbers[j]] = j;
    }
}
