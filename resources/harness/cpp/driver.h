// Calls one function of a student's C++ program; see ../README.md for the agreement.
//
// core/judge puts this file before the student's text and one line after it:
//     int main() { return assay_driver::serve(&::function); }
// The types of parameters and result come from the function itself.
//
// It stays one file, long as it is: it lies in the box beside the student's files, where every
// further name could be one of theirs. Its parts have headings of their own, `// --- ... ---`.
#pragma once

#include <array>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cxxabi.h>
#include <deque>
#include <exception>
#include <fcntl.h>
#include <iostream>
#include <limits>
#include <list>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <tuple>
#include <typeinfo>
#include <unistd.h>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace assay_driver {

struct Value {
    enum class Kind { Null, Bool, Number, String, Array, Object };
    Kind kind = Kind::Null;
    bool truth = false;
    std::string text;
    std::vector<Value> items;
    std::vector<std::pair<std::string, Value>> members;
};

/// A finding about the student's code.
struct Refused {
    std::string kind;
    std::string message;
};

// --- reading JSON; the requests are ours, so what is not JSON ends the program ---

class Reader {
public:
    explicit Reader(std::string_view text)
        : m_text(text)
    {
    }

    Value value()
    {
        Value result;
        switch (peek()) {
        case '{': object(result); break;
        case '[': array(result); break;
        case '"':
            result.kind = Value::Kind::String;
            result.text = string();
            break;
        case 't':
        case 'f':
            result.kind = Value::Kind::Bool;
            result.truth = m_text[m_at] == 't';
            m_at += result.truth ? 4 : 5;
            break;
        case 'n': m_at += 4; break;
        default:
            result.kind = Value::Kind::Number;
            while (m_at < m_text.size() &&
                   std::string_view("+-.eE0123456789").find(m_text[m_at]) != std::string_view::npos)
                result.text += m_text[m_at++];
            if (result.text.empty())
                std::abort();
        }
        return result;
    }

private:
    char peek()
    {
        while (m_at < m_text.size() &&
               std::string_view(" \t\r\n").find(m_text[m_at]) != std::string_view::npos)
            ++m_at;
        if (m_at >= m_text.size())
            std::abort();
        return m_text[m_at];
    }

    bool take(char wanted)
    {
        if (peek() != wanted)
            return false;
        ++m_at;
        return true;
    }

    void array(Value &result)
    {
        result.kind = Value::Kind::Array;
        take('[');
        if (take(']'))
            return;
        do
            result.items.push_back(value());
        while (take(','));
        take(']');
    }

    void object(Value &result)
    {
        result.kind = Value::Kind::Object;
        take('{');
        if (take('}'))
            return;
        do {
            peek();
            std::string name = string();
            take(':');
            result.members.emplace_back(std::move(name), value());
        } while (take(','));
        take('}');
    }

    std::string string()
    {
        std::string result;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] != '\\') {
                result += m_text[m_at];
                continue;
            }
            switch (const char c = m_text[++m_at]) {
            case 'n': result += '\n'; break;
            case 't': result += '\t'; break;
            case 'r': result += '\r'; break;
            case 'b': result += '\b'; break;
            case 'f': result += '\f'; break;
            case 'u': addCodePoint(result); break;
            default: result += c;
            }
        }
        ++m_at;
        return result;
    }

    std::uint32_t unit()
    {
        const std::string digits(m_text.substr(m_at + 1, 4));
        m_at += 4;
        return static_cast<std::uint32_t>(std::strtoul(digits.c_str(), nullptr, 16));
    }

    void addCodePoint(std::string &out)
    {
        std::uint32_t c = unit();
        if (c >= 0xD800 && c < 0xDC00 && m_text.substr(m_at + 1, 2) == "\\u") {
            m_at += 2;
            c = 0x10000 + ((c - 0xD800) << 10) + (unit() - 0xDC00);
        }
        const auto add = [&out](std::uint32_t byte) { out += static_cast<char>(byte); };
        if (c < 0x80) {
            add(c);
        } else if (c < 0x800) {
            add(0xC0 | c >> 6);
            add(0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            add(0xE0 | c >> 12);
            add(0x80 | (c >> 6 & 0x3F));
            add(0x80 | (c & 0x3F));
        } else {
            add(0xF0 | c >> 18);
            add(0x80 | (c >> 12 & 0x3F));
            add(0x80 | (c >> 6 & 0x3F));
            add(0x80 | (c & 0x3F));
        }
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

// --- JSON to C++ ---

inline std::string demangled(const char *name)
{
    int status = 0;
    char *text = abi::__cxa_demangle(name, nullptr, nullptr, &status);
    std::string result = status == 0 && text != nullptr ? text : name;
    std::free(text);
    return result;
}

template <class T> [[noreturn]] void unfit(const Value &value)
{
    static constexpr std::array names{"null",   "a boolean", "a number",
                                      "a text", "a list",    "an object"};
    throw Refused{"missing", std::string("the argument, ") +
                                 names[static_cast<std::size_t>(value.kind)] +
                                 ", does not fit the type " + demangled(typeid(T).name())};
}

template <class T> struct From; // a parameter of this type cannot be made of JSON

template <class T> T from(const Value &value)
{
    return From<T>::make(value);
}

template <> struct From<bool> {
    static bool make(const Value &value)
    {
        if (value.kind != Value::Kind::Bool)
            unfit<bool>(value);
        return value.truth;
    }
};

template <> struct From<char> {
    static char make(const Value &value)
    {
        if (value.kind != Value::Kind::String || value.text.size() != 1)
            unfit<char>(value);
        return value.text[0];
    }
};

template <std::integral T> struct From<T> {
    static T make(const Value &value)
    {
        if (value.kind != Value::Kind::Number ||
            value.text.find_first_of(".eE") != std::string::npos)
            unfit<T>(value);
        errno = 0;
        if constexpr (std::unsigned_integral<T>) {
            const auto number = std::strtoull(value.text.c_str(), nullptr, 10);
            if (errno != 0 || value.text[0] == '-' || number > std::numeric_limits<T>::max())
                unfit<T>(value);
            return static_cast<T>(number);
        } else {
            const auto number = std::strtoll(value.text.c_str(), nullptr, 10);
            if (errno != 0 || number < std::numeric_limits<T>::min() ||
                number > std::numeric_limits<T>::max())
                unfit<T>(value);
            return static_cast<T>(number);
        }
    }
};

template <std::floating_point T> struct From<T> {
    static T make(const Value &value)
    {
        if (value.kind != Value::Kind::Number)
            unfit<T>(value);
        return static_cast<T>(std::strtold(value.text.c_str(), nullptr));
    }
};

template <> struct From<std::string> {
    static std::string make(const Value &value)
    {
        if (value.kind != Value::Kind::String)
            unfit<std::string>(value);
        return value.text;
    }
};

template <class T> struct From<std::optional<T>> {
    static std::optional<T> make(const Value &value)
    {
        if (value.kind == Value::Kind::Null)
            return std::nullopt;
        return from<T>(value);
    }
};

template <class C>
concept List = requires(C list, typename C::value_type item) {
    list.begin();
    list.insert(list.end(), item);
} && !requires { typename C::mapped_type; } && !std::same_as<C, std::string>;

template <class C>
concept Map = requires { typename C::mapped_type; };

template <List C> struct From<C> {
    static C make(const Value &value)
    {
        if (value.kind != Value::Kind::Array)
            unfit<C>(value);
        C result;
        for (const Value &item : value.items)
            result.insert(result.end(), from<typename C::value_type>(item));
        return result;
    }
};

template <Map C> struct From<C> {
    static C make(const Value &value)
    {
        if (value.kind != Value::Kind::Object)
            unfit<C>(value);
        C result;
        for (const auto &[name, member] : value.members) {
            Value key;
            key.kind = std::is_arithmetic_v<typename C::key_type> ? Value::Kind::Number
                                                                  : Value::Kind::String;
            key.text = name;
            result.emplace(from<typename C::key_type>(key), from<typename C::mapped_type>(member));
        }
        return result;
    }
};

template <class T, std::size_t size> struct From<std::array<T, size>> {
    static std::array<T, size> make(const Value &value)
    {
        if (value.kind != Value::Kind::Array || value.items.size() != size)
            unfit<std::array<T, size>>(value);
        std::array<T, size> result;
        for (std::size_t i = 0; i < size; ++i)
            result[i] = from<T>(value.items[i]);
        return result;
    }
};

template <class T> T tupleFrom(const Value &value)
{
    constexpr std::size_t size = std::tuple_size_v<T>;
    if (value.kind != Value::Kind::Array || value.items.size() != size)
        unfit<T>(value);
    return [&]<std::size_t... i>(std::index_sequence<i...>) {
        return T{from<std::tuple_element_t<i, T>>(value.items[i])...};
    }(std::make_index_sequence<size>());
}

template <class A, class B> struct From<std::pair<A, B>> {
    static std::pair<A, B> make(const Value &value) { return tupleFrom<std::pair<A, B>>(value); }
};

template <class... T> struct From<std::tuple<T...>> {
    static std::tuple<T...> make(const Value &value) { return tupleFrom<std::tuple<T...>>(value); }
};

// --- C++ to JSON ---

inline void write(std::string &out, std::string_view text)
{
    static constexpr char digits[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            (out += '\\') += c;
        } else if (byte < 0x20) {
            ((out += "\\u00") += digits[byte >> 4]) += digits[byte & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

template <class T> void write(std::string &out, const T &value);

template <class C> void writeItems(std::string &out, const C &items)
{
    out += '[';
    bool first = true;
    for (const auto &item : items) {
        if (!first)
            out += ',';
        first = false;
        write<typename C::value_type>(out, item);
    }
    out += ']';
}

template <class T>
concept Set = requires { typename T::key_type; } && !Map<T>;

template <class T> void write(std::string &out, const T &value)
{
    if constexpr (std::same_as<T, bool>) {
        out += value ? "true" : "false";
    } else if constexpr (std::same_as<T, char>) {
        write(out, std::string_view(&value, 1));
    } else if constexpr (std::integral<T>) {
        out += std::to_string(value);
    } else if constexpr (std::floating_point<T>) {
        if (!std::isfinite(value))
            throw Refused{"result", "the function returned " + std::to_string(value) +
                                        ", which is not a number that can be compared"};
        std::array<char, 64> text{};
        std::snprintf(text.data(), text.size(), "%.17Lg", static_cast<long double>(value));
        out += text.data();
    } else if constexpr (std::convertible_to<T, std::string_view>) {
        write(out, std::string_view(value));
    } else if constexpr (requires {
                             value.has_value();
                             *value;
                         }) {
        if (value)
            write(out, *value);
        else
            out += "null";
    } else if constexpr (Map<T>) {
        out += '{';
        bool first = true;
        for (const auto &[key, member] : value) {
            if (!first)
                out += ',';
            first = false;
            std::string name;
            write(name, key);
            if (name.starts_with('"'))
                out += name;
            else
                write(out, std::string_view(name));
            out += ':';
            write(out, member);
        }
        out += '}';
    } else if constexpr (Set<T>) {
        out += "{\"\\u0000set\":";
        writeItems(out, value);
        out += '}';
    } else if constexpr (requires {
                             value.begin();
                             value.end();
                         }) {
        writeItems(out, value);
    } else {
        out += '[';
        std::apply(
            [&out](const auto &...part) {
                bool first = true;
                ((out += first ? "" : ",", first = false, write(out, part)), ...);
            },
            value);
        out += ']';
    }
}

// --- calling ---

/// What keeps the value of a parameter: views look at something that lives as long as the call.
template <class T> struct Kept {
    using Type = T;
};
template <> struct Kept<std::string_view> {
    using Type = std::string;
};
template <class T> struct Kept<std::span<T>> {
    using Type = std::vector<std::remove_const_t<T>>;
};
template <class A> using KeptFor = typename Kept<std::remove_cvref_t<A>>::Type;

template <class A> decltype(auto) pass(KeptFor<A> &kept)
{
    if constexpr (std::same_as<KeptFor<A>, std::remove_cvref_t<A>>)
        return static_cast<A &&>(kept);
    else
        return std::remove_cvref_t<A>(kept);
}

/// The result as JSON, or the argument that the function was to change.
template <class... A, class F>
std::string call(const F &function, const Value &arguments, std::optional<std::size_t> report)
{
    constexpr std::size_t size = sizeof...(A);
    if (arguments.items.size() != size)
        throw Refused{"missing", "the function has " + std::to_string(size) +
                                     " parameters, the tests give " +
                                     std::to_string(arguments.items.size())};
    return [&]<std::size_t... i>(std::index_sequence<i...>) {
        std::tuple<KeptFor<A>...> kept{from<KeptFor<A>>(arguments.items[i])...};
        std::string result = "null";
        if constexpr (std::is_void_v<std::invoke_result_t<const F &, A...>>) {
            function(pass<A>(std::get<i>(kept))...);
        } else {
            const auto &value = function(pass<A>(std::get<i>(kept))...);
            result.clear();
            if (!report)
                write(result, value);
        }
        if (!report)
            return result;
        if (*report >= size)
            throw Refused{"missing",
                          "there is no argument " + std::to_string(*report + 1) + " to look at"};
        result.clear();
        ((i == *report ? write(result, std::get<i>(kept)) : void()), ...);
        return result;
    }(std::make_index_sequence<size>());
}

template <class R, class... A>
std::string callAny(R (*function)(A...), const Value &arguments, std::optional<std::size_t> report)
{
    return call<A...>(function, arguments, report);
}

template <class R, class C, class... A>
std::string callAny(R (C::*method)(A...), const Value &arguments, std::optional<std::size_t> report)
{
    C object{};
    const auto function = [&](auto &&...values) -> decltype(auto) {
        return (object.*method)(std::forward<decltype(values)>(values)...);
    };
    return call<A...>(function, arguments, report);
}

template <class R, class C, class... A>
std::string callAny(R (C::*method)(A...) const, const Value &arguments,
                    std::optional<std::size_t> report)
{
    const C object{};
    const auto function = [&](auto &&...values) -> decltype(auto) {
        return (object.*method)(std::forward<decltype(values)>(values)...);
    };
    return call<A...>(function, arguments, report);
}

// --- serving ---

inline std::optional<std::string> line(std::FILE *stream)
{
    std::string result;
    for (int c = std::getc(stream); c != EOF; c = std::getc(stream)) {
        if (c == '\n')
            return result;
        result += static_cast<char>(c);
    }
    return std::nullopt;
}

inline const Value *member(const Value &object, std::string_view name)
{
    for (const auto &[key, value] : object.members)
        if (key == name)
            return &value;
    return nullptr;
}

inline long long spentMicroseconds(rusage &usage)
{
    ::getrusage(RUSAGE_SELF, &usage);
    return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1'000'000LL + usage.ru_utime.tv_usec +
           usage.ru_stime.tv_usec;
}

inline std::string errorText(std::string_view kind, std::string_view message,
                             std::initializer_list<std::string> types)
{
    std::cerr << message << std::endl;
    std::string out = "\"error\":{\"kind\":";
    write(out, kind);
    out += ",\"message\":";
    write(out, message);
    out += ",\"types\":";
    write(out, std::vector<std::string>(types));
    return out + "}";
}

inline void writeAll(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const auto count = ::write(descriptor, text.data(), text.size());
        if (count < 0)
            std::_Exit(1);
        text.remove_prefix(static_cast<std::size_t>(count));
    }
}

/// Answers until the requests end or a call has no result; the program's exit code.
template <class F> int serve(F function)
{
    // For the student's code standard input is empty.
    std::FILE *requests = ::fdopen(::dup(0), "rb");
    ::dup2(::open("/dev/null", O_RDONLY), 0);
    const Value header = Reader(line(requests).value()).value();
    std::string nonce;
    write(nonce, member(header, "nonce")->text);
    const Value &reported = *member(header, "report");
    std::optional<std::size_t> report;
    if (reported.kind == Value::Kind::Number)
        report = std::strtoul(reported.text.c_str(), nullptr, 10);
    const bool exceptions = member(header, "exceptions")->truth;

    for (auto request = line(requests); request; request = line(requests)) {
        const Value arguments = Reader(*request).value();
        rusage usage{};
        const long long before = spentMicroseconds(usage);
        std::string outcome;
        bool failed = false;
        try {
            outcome = "\"result\":" + callAny(function, arguments, report);
        } catch (const Refused &refused) {
            outcome = errorText(refused.kind, refused.message, {});
            failed = true;
        } catch (const std::bad_alloc &) {
            outcome = errorText("exception", "std::bad_alloc", {"std::bad_alloc", "bad_alloc"});
            failed = true;
        } catch (const std::exception &error) {
            const std::string type = demangled(typeid(error).name());
            const std::string plain = type.starts_with("std::") ? type.substr(5) : type;
            outcome = errorText("exception", type + ": " + error.what(),
                                {type, plain, "std::exception", "exception"});
            failed = !exceptions;
        } catch (...) {
            const auto *type = abi::__cxa_current_exception_type();
            const std::string name = type != nullptr ? demangled(type->name()) : "something";
            outcome = errorText("exception", "the function threw " + name, {name});
            failed = !exceptions;
        }
        const long long spent = spentMicroseconds(usage) - before;
        std::fflush(stdout);
        std::cout.flush();
        std::cerr.flush();
        writeAll(3, "{\"nonce\":" + nonce + "," + outcome + ",\"cpu_us\":" + std::to_string(spent) +
                        ",\"memory_kib\":" + std::to_string(usage.ru_maxrss) + "}\n");
        if (failed)
            std::_Exit(1);
    }
    std::_Exit(0); // whatever threads and destructors are left
}

} // namespace assay_driver
