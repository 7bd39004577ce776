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

/// Closes everything but these. In the init, so that nothing of the supervisor's other work is held
/// open in a box, and a pipe of the program ends when the program's processes have closed it.
void closeAllBut(std::vector<int> keep);

} // namespace assay::sandbox
