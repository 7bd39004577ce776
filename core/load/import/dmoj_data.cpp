#include "load/import/dmoj_data.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace assay::load {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The numbers in a file name, those of more than nine digits left out.
std::vector<int> numbersIn(const std::string &name)
{
    std::vector<int> numbers;
    for (std::size_t i = 0; i < name.size();) {
        const auto start = i;
        while (i < name.size() && isDigit(name[i]))
            ++i;
        int value = 0;
        if (i > start && i - start <= 9) {
            std::from_chars(name.data() + start, name.data() + i, value);
            numbers.push_back(value);
        }
        i += i == start ? 1U : 0U;
    }
    return numbers;
}

} // namespace

std::vector<DmojTest> findDmojTests(const SourceTree &data)
{
    std::map<std::pair<int, int>, DmojTest> tests;
    for (const auto *file : data.filesBelow("")) {
        const auto name = file->name.filename().string();
        const auto numbers = numbersIn(name);
        const bool isAnswer = name.contains("out") || name.ends_with(".ans");
        const bool isInput = !isAnswer && name.contains("in");
        if (numbers.empty() || (!isInput && !isAnswer))
            continue;
        const int number = numbers.back();
        const int batch = numbers.size() > 1 ? numbers[numbers.size() - 2] : -1;
        auto &test = tests[{batch, number}];
        test.number = number;
        if (batch >= 0)
            test.batch = batch;
        (isInput ? test.input : test.answer) = file;
    }
    std::vector<DmojTest> result;
    for (const auto &[key, test] : tests)
        if (test.input != nullptr && test.answer != nullptr)
            result.push_back(test);
    return result;
}

} // namespace assay::load
