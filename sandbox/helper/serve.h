#pragma once

namespace assay::sandbox {

/// `assay-sandbox serve`: jobs over the SOCK_SEQPACKET socket at descriptor 3 until it closes (see
/// protocol/channel.h). Returns the exit status.
int serve();

} // namespace assay::sandbox
