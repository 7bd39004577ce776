#pragma once

#include "protocol/descriptor.h"

#include <cstdint>
#include <poll.h>
#include <string>
#include <string_view>

namespace assay::sandbox {

/// Copies one stream between the program's pipe and the caller's descriptor, never blocking and
/// never passing on more than a limit. Standard input goes through one too: handed over itself, an
/// input file could be opened again for writing through /proc/self/fd.
class Relay {
public:
    enum class Excess {
        EndsRun, ///< overLimit() is set and reading stops
        Dropped, ///< the rest is read and thrown away
    };

    /// From a pipe of the program, which the relay owns, to the caller's descriptor.
    static Relay fromProgram(Descriptor pipe, int destination, std::uint64_t limit, Excess excess);
    /// Where a socket takes the program's output: its reader shall learn at once when this was all,
    /// though the descriptor stays open until the report. Not for a socket that others write to.
    void tellEnd() { m_tellsEnd = true; }
    /// From the caller's descriptor to a pipe of the program, which the relay owns and closes at
    /// the end of input.
    static Relay toProgram(int source, Descriptor pipe);

    /// What to wait for next; a descriptor of -1 when finished.
    pollfd interest() const;
    /// Call when the interest is ready (errors and hang-ups included).
    void advance();

    /// Whether the destination is a file, which never makes anyone wait, and whose reader learns of
    /// the end from the report; or our own end of a pipe.
    bool takesAllAtOnce() const;
    bool finished() const { return m_finished; }
    bool overLimit() const { return m_overLimit; }
    /// Why the caller's descriptor took no more (a full disk), or 0. A reader that has left is no
    /// error.
    int error() const { return m_error; }
    std::uint64_t passed() const { return m_passed; }
    /// Passed on; 0 if nothing was, or if the kernel passed it on to a file by itself.
    char lastByte() const { return m_lastByte; }

private:
    Relay(int source, int destination, Descriptor owned, std::uint64_t limit, Excess excess);
    void read();
    bool moveToFile();
    void write();
    std::size_t put(std::string_view bytes);
    void finish();

    int m_source;
    int m_destination;
    Descriptor m_owned;
    std::uint64_t m_limit;
    Excess m_excess;
    std::string m_waiting;     ///< read, and not yet taken by the destination
    std::size_t m_written = 0; ///< of that
    std::size_t m_chunk;       ///< most that may be written at once without blocking
    bool m_tellsEnd = false;
    bool m_moves = false; ///< the kernel takes the bytes from the pipe to the file itself
    std::uint64_t m_accepted = 0;
    std::uint64_t m_passed = 0;
    char m_lastByte = 0;
    int m_error = 0;
    bool m_sourceEnded = false;
    bool m_destinationGone = false;
    bool m_overLimit = false;
    bool m_finished = false;
};

} // namespace assay::sandbox
