#include "load/import/polygon_checkers.h"

#include "load/import/checker_files.h"

#include <array>
#include <map>

namespace assay::load {

namespace {

using Flags = std::vector<std::string>;

/// Checkers that the default validator stands in for, with its flags. A testlib checker that reads
/// numbers refuses "007" and "1.0"; token for token that is the same as comparing texts.
const std::map<std::string, Flags> &defaultFlags()
{
    static const std::map<std::string, Flags> table = {
        {"wcmp", {"case_sensitive"}},
        {"ncmp", {"case_sensitive"}},
        {"icmp", {"case_sensitive"}},
        {"hcmp", {"case_sensitive"}},
        {"caseicmp", {"case_sensitive"}},
        {"casencmp", {"case_sensitive"}},
        {"casewcmp", {"case_sensitive"}},
        {"yesno", {}},
        {"nyesno", {}},
        {"acmp", {"float_absolute_tolerance", "1.5e-6"}},
        {"rcmp", {"float_absolute_tolerance", "1.5e-6"}},
        {"dcmp", {"float_tolerance", "1e-6"}},
        {"rcmp4", {"float_tolerance", "1e-4"}},
        {"rcmp6", {"float_tolerance", "1e-6"}},
        {"rcmp9", {"float_tolerance", "1e-9"}},
        {"rncmp", {"float_absolute_tolerance", "1.5e-5"}},
    };
    return table;
}

/// Those that look at lines or at no order, with the flags of compare.cpp.
const std::map<std::string, Flags> &compareFlags()
{
    static const std::map<std::string, Flags> table = {
        {"fcmp", {"--lines"}},
        {"lcmp", {"--line-tokens"}},
        {"uncmp", {"--tokens", "--sorted"}},
    };
    return table;
}

} // namespace

bool usePolygonStandardChecker(const std::string &name, ForeignPackage &package)
{
    constexpr std::string_view prefix = "std::";
    if (!name.starts_with(prefix))
        return false;
    const auto plain = name.substr(prefix.size(), name.find('.') - prefix.size());
    if (const auto found = defaultFlags().find(plain); found != defaultFlags().end()) {
        package.validatorArguments = found->second;
        return true;
    }
    const auto found = compareFlags().find(plain);
    if (found == compareFlags().end())
        return false;
    useCompare(package, found->second);
    return true;
}

} // namespace assay::load
