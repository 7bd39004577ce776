// Calls one function of a student's Rust program; see ../README.md for the agreement.
//
// core/judge appends this module to the student's crate, and a function that calls the student's
// with arguments of the types its declaration names.
use std::any::Any;
use std::collections::*;
use std::hash::Hash;
use std::io::{BufRead, BufReader, Write};
use std::os::fd::{AsFd, FromRawFd};
use std::panic::{catch_unwind, AssertUnwindSafe};

pub enum Value {
    Null,
    Bool(bool),
    Number(String),
    Text(String),
    List(Vec<Value>),
    Members(Vec<(String, Value)>),
}

/// A finding about the student's code.
pub struct Refused {
    kind: &'static str,
    message: String,
}

impl Refused {
    fn missing(message: String) -> Refused {
        Refused { kind: "missing", message }
    }
}

// --- reading JSON; the requests are ours, so what is not JSON ends the program ---

struct Reader<'a> {
    text: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn peek(&mut self) -> u8 {
        while matches!(self.text[self.at], b' ' | b'\t' | b'\r' | b'\n') {
            self.at += 1;
        }
        self.text[self.at]
    }

    fn take(&mut self, wanted: u8) -> bool {
        let found = self.peek() == wanted;
        self.at += found as usize;
        found
    }

    fn value(&mut self) -> Value {
        match self.peek() {
            b'{' => {
                let mut members = Vec::new();
                self.take(b'{');
                while !self.take(b'}') {
                    self.take(b',');
                    self.peek();
                    let name = self.string();
                    self.take(b':');
                    members.push((name, self.value()));
                }
                Value::Members(members)
            }
            b'[' => {
                let mut items = Vec::new();
                self.take(b'[');
                while !self.take(b']') {
                    self.take(b',');
                    items.push(self.value());
                }
                Value::List(items)
            }
            b'"' => Value::Text(self.string()),
            b't' => {
                self.at += 4;
                Value::Bool(true)
            }
            b'f' => {
                self.at += 5;
                Value::Bool(false)
            }
            b'n' => {
                self.at += 4;
                Value::Null
            }
            _ => {
                let start = self.at;
                while self.at < self.text.len() && b"+-.eE0123456789".contains(&self.text[self.at]) {
                    self.at += 1;
                }
                assert!(self.at > start, "the request is no JSON");
                Value::Number(String::from_utf8_lossy(&self.text[start..self.at]).into_owned())
            }
        }
    }

    fn unit(&mut self) -> u16 {
        let digits = std::str::from_utf8(&self.text[self.at + 1..self.at + 5]).unwrap();
        self.at += 4;
        u16::from_str_radix(digits, 16).unwrap()
    }

    fn string(&mut self) -> String {
        let mut bytes: Vec<u8> = Vec::new();
        self.at += 1;
        while self.text[self.at] != b'"' {
            let mut byte = self.text[self.at];
            if byte == b'\\' {
                self.at += 1;
                byte = match self.text[self.at] {
                    b'n' => b'\n',
                    b't' => b'\t',
                    b'r' => b'\r',
                    b'b' => 8,
                    b'f' => 12,
                    b'u' => {
                        let mut units = vec![self.unit()];
                        if units[0] >> 10 == 0x36 && self.text[self.at + 1..].starts_with(b"\\u") {
                            self.at += 2;
                            units.push(self.unit());
                        }
                        bytes.extend(String::from_utf16_lossy(&units).bytes());
                        self.at += 1;
                        continue;
                    }
                    other => other,
                };
            }
            bytes.push(byte);
            self.at += 1;
        }
        self.at += 1;
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

// --- JSON to Rust ---

pub trait FromJson: Sized {
    fn from_json(value: &Value) -> Option<Self>;
}

macro_rules! numbers {
    ($($kind:ty)*) => { $(
        impl FromJson for $kind {
            fn from_json(value: &Value) -> Option<Self> {
                if let Value::Number(text) = value { text.parse().ok() } else { None }
            }
        }
        impl ToJson for $kind {
            fn to_json(&self, out: &mut String) -> Result<(), Refused> {
                out.push_str(&self.to_string());
                Ok(())
            }
        }
    )* };
}
numbers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

macro_rules! floats {
    ($($kind:ty)*) => { $(
        impl FromJson for $kind {
            fn from_json(value: &Value) -> Option<Self> {
                if let Value::Number(text) = value { text.parse().ok() } else { None }
            }
        }
        impl ToJson for $kind {
            fn to_json(&self, out: &mut String) -> Result<(), Refused> {
                if !self.is_finite() {
                    return Err(Refused { kind: "result", message: format!(
                        "the function returned {self}, which is not a number that can be compared") });
                }
                out.push_str(&format!("{self:?}"));
                Ok(())
            }
        }
    )* };
}
floats!(f32 f64);

impl FromJson for bool {
    fn from_json(value: &Value) -> Option<Self> {
        if let Value::Bool(truth) = value { Some(*truth) } else { None }
    }
}

impl FromJson for String {
    fn from_json(value: &Value) -> Option<Self> {
        if let Value::Text(text) = value { Some(text.clone()) } else { None }
    }
}

impl FromJson for char {
    fn from_json(value: &Value) -> Option<Self> {
        let text = String::from_json(value)?;
        let mut letters = text.chars();
        let first = letters.next()?;
        if letters.next().is_none() { Some(first) } else { None }
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(value: &Value) -> Option<Self> {
        if let Value::Null = value { Some(None) } else { T::from_json(value).map(Some) }
    }
}

impl<T: FromJson> FromJson for Box<T> {
    fn from_json(value: &Value) -> Option<Self> {
        T::from_json(value).map(Box::new)
    }
}

fn items<T: FromJson, C: FromIterator<T>>(value: &Value) -> Option<C> {
    if let Value::List(items) = value { items.iter().map(T::from_json).collect() } else { None }
}

fn members<K: FromJson, V: FromJson, C: FromIterator<(K, V)>>(value: &Value) -> Option<C> {
    let Value::Members(members) = value else { return None };
    members
        .iter()
        .map(|(name, value)| {
            let key = K::from_json(&Value::Text(name.clone()))
                .or_else(|| K::from_json(&Value::Number(name.clone())))?;
            Some((key, V::from_json(value)?))
        })
        .collect()
}

fn write_items<'a, T: ToJson + 'a>(
    out: &mut String, items: impl Iterator<Item = &'a T>,
) -> Result<(), Refused> {
    out.push('[');
    for (i, item) in items.enumerate() {
        if i > 0 {
            out.push(',');
        }
        item.to_json(out)?;
    }
    out.push(']');
    Ok(())
}

macro_rules! lists {
    ($($kind:ident [$($bound:tt)*] $set:literal)*) => { $(
        impl<T: FromJson + $($bound)*> FromJson for $kind<T> {
            fn from_json(value: &Value) -> Option<Self> {
                items(value)
            }
        }
        impl<T: ToJson> ToJson for $kind<T> {
            fn to_json(&self, out: &mut String) -> Result<(), Refused> {
                out.push_str(if $set { "{\"\\u0000set\":" } else { "" });
                write_items(out, self.iter())?;
                out.push_str(if $set { "}" } else { "" });
                Ok(())
            }
        }
    )* };
}
lists!(Vec [Sized] false VecDeque [Sized] false LinkedList [Sized] false
       HashSet [Eq + Hash] true BTreeSet [Ord] true);

macro_rules! maps {
    ($($kind:ident [$($bound:tt)*])*) => { $(
        impl<K: FromJson + $($bound)*, V: FromJson> FromJson for $kind<K, V> {
            fn from_json(value: &Value) -> Option<Self> {
                members(value)
            }
        }
        impl<K: ToJson, V: ToJson> ToJson for $kind<K, V> {
            fn to_json(&self, out: &mut String) -> Result<(), Refused> {
                out.push('{');
                for (i, (key, value)) in self.iter().enumerate() {
                    if i > 0 {
                        out.push(',');
                    }
                    let mut name = String::new();
                    key.to_json(&mut name)?;
                    if name.starts_with('"') { out.push_str(&name) } else { quote(out, &name) }
                    out.push(':');
                    value.to_json(out)?;
                }
                out.push('}');
                Ok(())
            }
        }
    )* };
}
maps!(HashMap [Eq + Hash] BTreeMap [Ord]);

macro_rules! tuples {
    ($(($($name:ident $index:tt),*))*) => { $(
        impl<$($name: FromJson),*> FromJson for ($($name,)*) {
            fn from_json(value: &Value) -> Option<Self> {
                let Value::List(items) = value else { return None };
                if items.len() != [$($index),*].len() {
                    return None;
                }
                Some(($($name::from_json(&items[$index])?,)*))
            }
        }
        impl<$($name: ToJson),*> ToJson for ($($name,)*) {
            fn to_json(&self, out: &mut String) -> Result<(), Refused> {
                out.push('[');
                $(
                    if $index > 0 {
                        out.push(',');
                    }
                    self.$index.to_json(out)?;
                )*
                out.push(']');
                Ok(())
            }
        }
    )* };
}
tuples!((A 0, B 1) (A 0, B 1, C 2) (A 0, B 1, C 2, D 3));

// --- Rust to JSON ---

pub trait ToJson {
    fn to_json(&self, out: &mut String) -> Result<(), Refused>;
}

fn quote(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if (c as u32) < 0x20 => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
}

impl ToJson for bool {
    fn to_json(&self, out: &mut String) -> Result<(), Refused> {
        out.push_str(if *self { "true" } else { "false" });
        Ok(())
    }
}

impl ToJson for () {
    fn to_json(&self, out: &mut String) -> Result<(), Refused> {
        out.push_str("null");
        Ok(())
    }
}

impl ToJson for str {
    fn to_json(&self, out: &mut String) -> Result<(), Refused> {
        quote(out, self);
        Ok(())
    }
}

impl ToJson for String {
    fn to_json(&self, out: &mut String) -> Result<(), Refused> {
        quote(out, self);
        Ok(())
    }
}

impl ToJson for char {
    fn to_json(&self, out: &mut String) -> Result<(), Refused> {
        quote(out, &self.to_string());
        Ok(())
    }
}

impl<T: ToJson> ToJson for Option<T> {
    fn to_json(&self, out: &mut String) -> Result<(), Refused> {
        match self {
            Some(value) => value.to_json(out),
            None => ().to_json(out),
        }
    }
}

/// An error works like an exception.
impl<T: ToJson, E: std::fmt::Debug> ToJson for Result<T, E> {
    fn to_json(&self, out: &mut String) -> Result<(), Refused> {
        match self {
            Ok(value) => value.to_json(out),
            Err(error) => panic!("{error:?}"),
        }
    }
}

impl<T: ToJson + ?Sized> ToJson for Box<T> {
    fn to_json(&self, out: &mut String) -> Result<(), Refused> {
        (**self).to_json(out)
    }
}

impl<T: ToJson + ?Sized> ToJson for &T {
    fn to_json(&self, out: &mut String) -> Result<(), Refused> {
        (**self).to_json(out)
    }
}

impl<T: ToJson> ToJson for [T] {
    fn to_json(&self, out: &mut String) -> Result<(), Refused> {
        write_items(out, self.iter())
    }
}

impl<T: ToJson, const N: usize> ToJson for [T; N] {
    fn to_json(&self, out: &mut String) -> Result<(), Refused> {
        write_items(out, self.iter())
    }
}

// --- calling ---

pub fn check_count(arguments: &[Value], wanted: usize) -> Result<(), Refused> {
    if arguments.len() == wanted {
        return Ok(());
    }
    Err(Refused::missing(format!(
        "the function has {wanted} parameters, the tests give {}", arguments.len())))
}

pub fn argument<T: FromJson>(arguments: &[Value], index: usize) -> Result<T, Refused> {
    T::from_json(&arguments[index]).ok_or_else(|| {
        Refused::missing(format!("argument {} does not fit the type {}", index + 1,
                                 std::any::type_name::<T>()))
    })
}

pub fn text_of<T: ToJson>(value: &T) -> Result<String, Refused> {
    let mut out = String::new();
    value.to_json(&mut out)?;
    Ok(out)
}

pub fn no_argument(index: usize) -> Result<String, Refused> {
    Err(Refused::missing(format!("argument {} cannot be changed by the function", index + 1)))
}

// --- serving ---

extern "C" {
    fn dup2(old: i32, new: i32) -> i32;
    fn getrusage(who: i32, usage: *mut [i64; 18]) -> i32;
}

/// Processor time in microseconds and the most memory in KiB.
fn usage() -> (i64, i64) {
    let mut all = [0i64; 18];
    unsafe { getrusage(0, &mut all) };
    ((all[0] + all[2]) * 1_000_000 + all[1] + all[3], all[4])
}

fn message_of(payload: Box<dyn Any + Send>) -> String {
    let text = payload.downcast_ref::<String>().cloned();
    text.or_else(|| payload.downcast_ref::<&str>().map(|text| text.to_string()))
        .map_or("panic".to_string(), |text| format!("panic: {text}"))
}

type Call = fn(&[Value], Option<usize>) -> Result<String, Refused>;

fn answer(call: Call) -> i32 {
    let private = std::io::stdin().as_fd().try_clone_to_owned().unwrap();
    let empty = std::fs::File::open("/dev/null").unwrap();
    unsafe { dup2(std::os::fd::AsRawFd::as_raw_fd(&empty), 0) };
    let mut requests = BufReader::new(std::fs::File::from(private));
    let mut channel = unsafe { std::fs::File::from_raw_fd(3) };

    let mut line = Vec::new();
    let _ = requests.read_until(b'\n', &mut line);
    let Value::Members(header) = (Reader { text: &line, at: 0 }).value() else { return 1 };
    let find = |name: &str| header.iter().find(|(key, _)| key == name).map(|(_, value)| value);
    let mut nonce = String::new();
    if let Some(Value::Text(text)) = find("nonce") {
        quote(&mut nonce, text);
    }
    let report = find("report").and_then(usize::from_json);
    let exceptions = find("exceptions").and_then(bool::from_json).unwrap_or(false);
    loop {
        line.clear();
        if requests.read_until(b'\n', &mut line).unwrap_or(0) == 0 {
            return 0;
        }
        let Value::List(arguments) = (Reader { text: &line, at: 0 }).value() else { return 1 };
        let before = usage().0;
        let mut fine = true;
        let mut fail = |kind: &str, message: String, types: &str| {
            let mut text = format!("\"error\":{{\"kind\":\"{kind}\",\"types\":{types},\"message\":");
            quote(&mut text, &message);
            fine = exceptions && kind == "exception";
            text + "}"
        };
        let outcome = match catch_unwind(AssertUnwindSafe(|| call(&arguments, report))) {
            Ok(Ok(text)) => format!("\"result\":{text}"),
            Ok(Err(refused)) => {
                eprintln!("{}", refused.message);
                fail(refused.kind, refused.message, "[]")
            }
            Err(payload) => fail("exception", message_of(payload), "[\"panic\"]"),
        };
        let (after, memory) = usage();
        let _ = std::io::stdout().flush();
        let record = format!("{{\"nonce\":{nonce},{outcome},\"cpu_us\":{},\"memory_kib\":{memory}}}\n",
                             after - before);
        if channel.write_all(record.as_bytes()).is_err() || !fine {
            return 1;
        }
    }
}

/// Answers until the requests end or a call has no result. The stack is large, for recursion; it
/// is only reserved, not used.
pub fn serve(call: Call) -> ! {
    let worker = std::thread::Builder::new().stack_size(64 << 20).spawn(move || answer(call));
    let code = worker.ok().and_then(|thread| thread.join().ok()).unwrap_or(1);
    std::process::exit(code)
}
