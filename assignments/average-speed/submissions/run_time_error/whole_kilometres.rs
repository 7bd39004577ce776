// Panics at the first distance with a decimal point.
use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_whitespace();
    let n: usize = words.next().unwrap().parse().unwrap();
    let mut kilometres = 0;
    let mut minutes = 0;
    for _ in 0..n {
        kilometres += words.next().unwrap().parse::<i64>().unwrap();
        minutes += words.next().unwrap().parse::<i64>().unwrap();
    }
    println!("{}", kilometres as f64 * 60.0 / minutes as f64);
}
