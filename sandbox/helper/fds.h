#pragma once

#include "protocol/descriptor.h"
#include "protocol/fallible.h"

#include <vector>

namespace assay::sandbox {

/// A pipe between the supervisor and the program; both ends close-on-exec.
struct Pipe {
    Descriptor read;
    Descriptor write;
};
Fallible<Pipe> makePipe();

/// Makes our end of a pipe non-blocking; the program's end, another open file, stays as it is.
Fallible<> setNonBlocking(int fd);

/// In the program's process: puts the descriptors at 0, 1, 2 (and 3) and marks everything else to
/// be closed by exec.
Fallible<> arrangeDescriptors(const std::vector<int> &wanted);

/// In the init: closes everything but `keep`, so that a pipe of the program ends when the program's
/// processes have closed it.
void closeAllBut(int keep);

} // namespace assay::sandbox
