#pragma once

namespace assay::sandbox {

/// Every signal to its default action and none blocked, whatever was inherited: an ignored SIGCHLD
/// would hide from the helper how boxes end, and an ignored SIGPIPE would change the program.
void resetSignals();

} // namespace assay::sandbox
