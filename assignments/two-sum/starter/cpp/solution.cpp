#include <vector>

std::vector<int> twoSum(const std::vector<int> &numbers, int target)
{
    // Write your code here.
    return {0, 1};
}
