#pragma once

#include "helper/profiles.h"
#include "protocol/fallible.h"

#include <linux/filter.h>
#include <vector>

/// The system call filter: built once per profile before a box exists, loaded inside as the last
/// step before the program starts.
namespace assay::sandbox {

using FilterProgram = std::vector<sock_filter>;

/// Compiles the profile's filter, or gives the one compiled before. Valid for the helper's life.
Fallible<const FilterProgram *> filterFor(const Profile &profile);

/// Puts the calling process under the filter for good. Needs no_new_privs.
Fallible<> loadFilter(const FilterProgram &program);

} // namespace assay::sandbox
