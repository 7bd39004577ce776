const ANSWER: &str = include_str!("/etc/shadow");
fn main() {
    println!("{ANSWER}");
}
