#include "judge/output_budget.h"

namespace assay::judge {

namespace {

bool cut(std::string &text)
{
    if (text.size() <= OutputBudget::always)
        return false;
    text.resize(OutputBudget::always);
    text.shrink_to_fit();
    return true;
}

} // namespace

void OutputBudget::bound(TestResult &result)
{
    const std::size_t limit = result.verdict == Verdict::AC ? forRight : forAll;
    if (m_used + result.output.size() + result.errorOutput.size() > limit) {
        result.outputTruncated = cut(result.output) || result.outputTruncated;
        cut(result.errorOutput);
    }
    m_used += result.output.size() + result.errorOutput.size();
}

} // namespace assay::judge
