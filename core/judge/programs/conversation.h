#pragma once

#include "base/error.h"
#include "base/unique_fd.h"
#include "base/units.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace assay::judge {

/// Carries bytes between a submission and the validator that talks to it, and tells which of the
/// two ended first.
///
/// Each side gets one stream socket for both directions. carry() runs on one thread; ended() is
/// called from the threads that wait for the two runs.
///
/// A side that has closed its output has as a rule ended, and its report is on the way. The other
/// side is told of the end only when the report has come; the submission also when it has not come
/// for a while, for a validator may close its output and read on. So whatever the other side does
/// about it is sure to come later, and who ended first does not depend on who was reported first.
/// What one side writes after the other has ended is read and thrown away: no side ever meets
/// SIGPIPE, or waits, for what the other one did.
class Conversation {
public:
    enum class Side : std::uint8_t { Submission, Validator };

    /// `transcriptLimit` bounds what is kept of the talk.
    static Result<Conversation> create(ByteCount transcriptLimit);

    /// The socket that the side's run gets; owned by the conversation.
    int socketOf(Side side) const { return party(side).theirs.get(); }

    /// The side's run is over. Any thread.
    void ended(Side side);

    /// Carries until both sides have ended and nothing is left to carry.
    Result<> carry();

    /// After carry().
    Side endedFirst() const;

    /// Lines that begin with '<' (to the submission) and '>' (from it); after carry().
    const std::string &transcript() const { return m_transcript; }
    /// Was something left out?
    bool transcriptCut() const { return m_transcriptCut; }

private:
    using Clock = std::chrono::steady_clock;

    struct Party {
        UniqueFd ours;   ///< does not block
        UniqueFd theirs; ///< the run's end
        std::optional<Clock::time_point> outputEnded;
        std::optional<Clock::time_point> reported;
        bool inputGone = false;   ///< it reads no more
        bool inputClosed = false; ///< it has been told that no more will come
        std::string pending;      ///< for it, not yet taken
        std::size_t taken = 0;    ///< of `pending`
    };

    explicit Conversation(ByteCount transcriptLimit);
    const Party &party(Side side) const { return m_parties[static_cast<std::size_t>(side)]; }
    Party &party(Side side) { return m_parties[static_cast<std::size_t>(side)]; }
    static Side other(Side side);
    static bool isToldEarly(Side side);
    void takeNews();
    void readFrom(Side side);
    void writeTo(Side side);
    void passOnEnd(Side side);
    int patience() const;
    bool finished() const;
    Clock::time_point endOf(Side side) const;
    void note(Side from, std::string_view bytes);

    std::array<Party, 2> m_parties;
    UniqueFd m_news; ///< eventfd: 1 for the submission's end, 2^32 for the validator's
    std::size_t m_transcriptLimit;
    std::string m_transcript;
    bool m_transcriptCut = false;
    std::optional<Side> m_lastSpeaker;
    bool m_lineOpen = false;
};

} // namespace assay::judge
