use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let n: usize = words.next().unwrap().parse().unwrap();
    let q: usize = words.next().unwrap().parse().unwrap();
    let steps: Vec<i64> = (0..n)
        .map(|_| words.next().unwrap().parse().unwrap())
        .collect();
    for _ in 0..q {
        let first: i64 = words.next().unwrap().parse().unwrap();
        let last: i64 = words.next().unwrap().parse().unwrap();
        // Use the two numbers here.
    }

    // Write your code here.
}
