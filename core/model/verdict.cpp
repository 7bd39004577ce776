#include "model/verdict.h"

#include <array>
#include <utility>

namespace assay {

namespace {

constexpr std::array<std::pair<Verdict, std::string_view>, 9> codes{{
    {Verdict::AC, "AC"},
    {Verdict::WA, "WA"},
    {Verdict::TLE, "TLE"},
    {Verdict::MLE, "MLE"},
    {Verdict::OLE, "OLE"},
    {Verdict::RTE, "RTE"},
    {Verdict::CE, "CE"},
    {Verdict::SV, "SV"},
    {Verdict::SK, "SK"},
}};

} // namespace

std::string_view verdictCode(Verdict verdict)
{
    for (const auto &[value, code] : codes)
        if (value == verdict)
            return code;
    return "";
}

std::optional<Verdict> verdictFromCode(std::string_view code)
{
    for (const auto &[value, known] : codes)
        if (known == code)
            return value;
    return std::nullopt;
}

std::string_view endReasonName(EndReason reason)
{
    switch (reason) {
    case EndReason::None: return "";
    case EndReason::CpuTime: return "cpu";
    case EndReason::WallTime: return "wall";
    case EndReason::Memory: return "memory";
    case EndReason::Stack: return "stack";
    case EndReason::Output: return "output";
    case EndReason::Processes: return "processes";
    case EndReason::Refused: return "refused";
    }
    return "";
}

} // namespace assay
