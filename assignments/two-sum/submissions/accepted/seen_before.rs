use std::collections::HashMap;

fn two_sum(numbers: &[i64], target: i64) -> Vec<usize> {
    let mut seen = HashMap::new();
    for (i, number) in numbers.iter().enumerate() {
        if let Some(&partner) = seen.get(&(target - number)) {
            return vec![partner, i];
        }
        seen.insert(number, i);
    }
    vec![]
}
