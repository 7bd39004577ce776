use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let numbers: Vec<i64> = input
        .split_whitespace()
        .map(|word| word.parse().unwrap())
        .collect();
    let (sweets, children) = (numbers[0], numbers[1]);
    match sweets.checked_div(children) {
        Some(share) => println!("{} {}", share, sweets - share * children),
        None => println!("0 {}", sweets),
    }
}
