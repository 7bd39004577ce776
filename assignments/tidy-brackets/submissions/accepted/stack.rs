use std::io;

fn is_tidy(text: &str) -> bool {
    let mut expected = Vec::new();
    for character in text.chars() {
        match character {
            '(' => expected.push(')'),
            '[' => expected.push(']'),
            '{' => expected.push('}'),
            _ => {
                if expected.pop() != Some(character) {
                    return false;
                }
            }
        }
    }
    expected.is_empty()
}

fn main() {
    let mut line = String::new();
    io::stdin().read_line(&mut line).unwrap();
    println!("{}", if is_tidy(line.trim()) { "tidy" } else { "untidy" });
}
