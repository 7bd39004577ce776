#pragma once

#include "protocol/descriptor.h"

#include <string>
#include <vector>

namespace assay::sandbox {

/// The supervisor's end of the system call filter: refused calls wait here and are written down by
/// name. None is ever let through: what its pointers point to could have changed between looking
/// and running.
class Refusals {
public:
    enum class Answer {
        Refuse, ///< EPERM, and the program goes on
        Leave,  ///< none: the caller of take() kills the run
    };

    Refusals(Descriptor listener, Answer answer)
        : m_listener(std::move(listener)),
          m_answer(answer)
    {
    }

    /// What to wait for; -1 when no process is under the filter any longer.
    int fd() const { return m_listener.get(); }
    /// Takes one waiting call, which the wait reported as `events`. True if it is left without an
    /// answer.
    bool take(short events);

    /// The calls refused so far, each once, in the order of their first try.
    const std::vector<std::string> &names() const { return m_names; }

private:
    void writeDown(int call, unsigned architecture);

    Descriptor m_listener;
    Answer m_answer;
    std::vector<std::string> m_names;
};

} // namespace assay::sandbox
