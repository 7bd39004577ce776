#include <unordered_map>
#include <vector>

std::vector<int> twoSum(const std::vector<long long> &numbers, long long target)
{
    std::unordered_map<long long, int> seen;
    for (int i = 0; i < static_cast<int>(numbers.size()); ++i) {
        if (const auto partner = seen.find(target - numbers[i]); partner != seen.end())
            return {partner->second, i};
        seen.emplace(numbers[i], i);
    }
    return {};
}
