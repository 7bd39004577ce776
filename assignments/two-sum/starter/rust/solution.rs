fn two_sum(numbers: &[i64], target: i64) -> Vec<usize> {
    // Write your code here.
    vec![0, 1]
}
