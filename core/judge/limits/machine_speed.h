#pragma once

namespace assay::judge {

/// How long this machine takes for a fixed piece of work on one core, against a machine of the year
/// 2020: 2 means half as fast. Measured once per process, in some ten milliseconds; good to about a
/// tenth.
double machineFactor();

} // namespace assay::judge
