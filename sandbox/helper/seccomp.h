#pragma once

#include "helper/profiles.h"
#include "protocol/descriptor.h"
#include "protocol/fallible.h"

#include <linux/filter.h>
#include <vector>

/// The system call filter: built once per policy before a box exists, loaded inside as the last
/// step before the program starts.
namespace assay::sandbox {

using FilterProgram = std::vector<sock_filter>;

/// Compiles the policy's filter, or gives the one compiled before. Valid for the helper's life.
Fallible<const FilterProgram *> filterFor(FilterPolicy policy);

/// Puts the calling process under the filter for good. Needs no_new_privs. Gives the descriptor at
/// which refused calls wait (refusals.h); none where somebody above this helper listens already,
/// and then refused calls fail, or in an exam kill, without being named.
Fallible<Descriptor> loadFilter(const FilterProgram &program);

} // namespace assay::sandbox
