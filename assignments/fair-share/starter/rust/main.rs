use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let sweets: i64 = words.next().unwrap().parse().unwrap();
    let children: i64 = words.next().unwrap().parse().unwrap();

    // Write your code here.
}
