// A counter for each value from 0 to 50: enough for the second group only.
use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let n: usize = words.next().unwrap().parse().unwrap();
    let d: usize = words.next().unwrap().parse().unwrap();
    let levels: Vec<usize> = words.map(|word| word.parse().unwrap()).collect();
    let mut count = [0; 51];
    let mut left = 0;
    let mut best = 0;
    for right in 0..n {
        count[levels[right]] += 1;
        loop {
            let softest = count.iter().position(|&c| c > 0).unwrap();
            let loudest = count.iter().rposition(|&c| c > 0).unwrap();
            if loudest - softest <= d {
                break;
            }
            count[levels[left]] -= 1;
            left += 1;
        }
        best = best.max(right - left + 1);
    }
    println!("{}", best);
}
