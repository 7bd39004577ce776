use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let n: usize = words.next().unwrap().parse().unwrap();
    for _ in 0..n {
        let kilometres: f64 = words.next().unwrap().parse().unwrap();
        let minutes: i64 = words.next().unwrap().parse().unwrap();
        // Use the two numbers here.
    }

    // Write your code here.
}
