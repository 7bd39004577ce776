#![allow(long_running_const_eval)]
const fn count() -> u64 {
    let mut sum = 0u64;
    loop {
        sum = sum.wrapping_add(1);
        if sum == u64::MAX {
            return sum;
        }
    }
}
const VALUE: u64 = count();
fn main() {
    println!("{VALUE}");
}
