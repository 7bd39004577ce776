#include "judge/programs/conversation.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace assay::judge {

namespace {

constexpr std::size_t chunk = 64U << 10;

/// How long the report of a side that has closed its output is waited for. On a loaded machine it
/// takes some ten milliseconds; a program that closes its output and works on is rare.
constexpr auto reportDelay = std::chrono::milliseconds(250);

constexpr std::uint64_t submissionEnded = 1;
constexpr std::uint64_t validatorEnded = std::uint64_t{1} << 32U;

} // namespace

Conversation::Conversation(ByteCount transcriptLimit)
    : m_transcriptLimit(static_cast<std::size_t>(transcriptLimit.bytes()))
{
}

Result<Conversation> Conversation::create(ByteCount transcriptLimit)
{
    Conversation made(transcriptLimit);
    made.m_news.reset(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!made.m_news)
        return failErrno("cannot prepare a conversation");
    for (Party &party : made.m_parties) {
        std::array<int, 2> ends{-1, -1};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
            return failErrno("cannot make a socket for a conversation");
        party.ours.reset(ends[0]);
        party.theirs.reset(ends[1]);
        if (::fcntl(party.ours.get(), F_SETFL, O_NONBLOCK) != 0)
            return failErrno("cannot prepare a conversation");
    }
    return made;
}

Conversation::Side Conversation::other(Side side)
{
    return side == Side::Submission ? Side::Validator : Side::Submission;
}

void Conversation::ended(Side side)
{
    const std::uint64_t news = side == Side::Submission ? submissionEnded : validatorEnded;
    // Cannot fail: the counter is far from full.
    (void)!::write(m_news.get(), &news, sizeof news);
}

Result<> Conversation::carry()
{
    while (!finished()) {
        std::array<pollfd, 3> watched{};
        watched[2] = {m_news.get(), POLLIN, 0};
        for (const Side side : {Side::Submission, Side::Validator}) {
            const Party &here = party(side);
            const Party &there = party(other(side));
            short events = 0;
            if (!here.outputEnded && there.pending.empty())
                events |= POLLIN;
            if (!here.pending.empty())
                events |= POLLOUT;
            watched[static_cast<std::size_t>(side)] = {events != 0 ? here.ours.get() : -1, events,
                                                       0};
        }
        if (::poll(watched.data(), watched.size(), patience()) < 0 && errno != EINTR)
            return failErrno("cannot wait for the two sides of an interactive test");
        if (watched[2].revents != 0)
            takeNews();
        for (const Side side : {Side::Submission, Side::Validator}) {
            const auto found = watched[static_cast<std::size_t>(side)].revents;
            if (found != 0 && !party(side).pending.empty())
                writeTo(side);
            if (found != 0 && !party(side).outputEnded && party(other(side)).pending.empty())
                readFrom(side);
        }
        for (const Side side : {Side::Submission, Side::Validator})
            passOnEnd(side);
    }
    return {};
}

/// Ends the sockets of sides that have ended: what they wrote can still be read, then comes the
/// end; what is written to them is refused.
void Conversation::takeNews()
{
    std::uint64_t news = 0;
    if (::read(m_news.get(), &news, sizeof news) != sizeof news)
        return;
    const auto now = Clock::now();
    for (const Side side : {Side::Submission, Side::Validator}) {
        const bool reported =
            side == Side::Submission ? (news & (validatorEnded - 1)) != 0 : news >= validatorEnded;
        if (!reported)
            continue;
        Party &here = party(side);
        here.reported = now;
        ::shutdown(here.theirs.get(), SHUT_RDWR);
        here.inputGone = true;
        here.pending.clear();
        here.taken = 0;
    }
}

void Conversation::readFrom(Side side)
{
    Party &here = party(side);
    Party &there = party(other(side));
    std::string bytes(chunk, '\0');
    const ssize_t got = ::recv(here.ours.get(), bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (got <= 0) {
        here.outputEnded = Clock::now();
        return;
    }
    bytes.resize(static_cast<std::size_t>(got));
    note(side, bytes);
    if (there.inputGone)
        return;
    there.pending = std::move(bytes);
    there.taken = 0;
    writeTo(other(side));
}

void Conversation::writeTo(Side side)
{
    Party &here = party(side);
    const ssize_t put = ::send(here.ours.get(), here.pending.data() + here.taken,
                               here.pending.size() - here.taken, MSG_DONTWAIT | MSG_NOSIGNAL);
    if (put < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (put < 0)
        here.inputGone = true;
    else
        here.taken += static_cast<std::size_t>(put);
    if (here.inputGone || here.taken == here.pending.size()) {
        here.pending.clear();
        here.taken = 0;
    }
}

/// May it hear that the other side says no more before that one has ended? The validator may not:
/// it would reject at once, and how the submission ends, by a crash or too late, would count no
/// more.
bool Conversation::isToldEarly(Side side)
{
    return side == Side::Submission;
}

/// Tells a side that the other one will say no more.
void Conversation::passOnEnd(Side side)
{
    Party &here = party(side);
    const Party &there = party(other(side));
    if (here.inputClosed || !there.outputEnded || !here.pending.empty())
        return;
    if (!there.reported && (!isToldEarly(side) || Clock::now() - *there.outputEnded < reportDelay))
        return;
    ::shutdown(here.ours.get(), SHUT_WR);
    here.inputClosed = true;
}

/// Milliseconds until an end is to be passed on without a report; -1: there is nothing to wait for.
int Conversation::patience() const
{
    int least = -1;
    for (const Side side : {Side::Submission, Side::Validator}) {
        const Party &here = party(side);
        const Party &there = party(other(side));
        if (here.inputClosed || !there.outputEnded || there.reported || !isToldEarly(side) ||
            !here.pending.empty())
            continue;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(*there.outputEnded +
                                                                       reportDelay - Clock::now());
        const int wait = static_cast<int>(std::max<std::int64_t>(left.count(), 0));
        least = least < 0 ? wait : std::min(least, wait);
    }
    return least;
}

bool Conversation::finished() const
{
    return std::ranges::all_of(m_parties, [](const Party &party) {
        return party.reported && party.outputEnded && party.pending.empty();
    });
}

Conversation::Clock::time_point Conversation::endOf(Side side) const
{
    const Party &here = party(side);
    const auto reported = here.reported.value_or(Clock::time_point::max());
    return here.outputEnded && reported - *here.outputEnded < reportDelay
               ? std::min(*here.outputEnded, reported)
               : reported;
}

Conversation::Side Conversation::endedFirst() const
{
    return endOf(Side::Validator) < endOf(Side::Submission) ? Side::Validator : Side::Submission;
}

void Conversation::note(Side from, std::string_view bytes)
{
    const char mark = from == Side::Submission ? '>' : '<';
    while (!bytes.empty() && !m_transcriptCut) {
        if (m_lineOpen && m_lastSpeaker != from) {
            m_transcript += '\n';
            m_lineOpen = false;
        }
        const auto line = bytes.substr(0, bytes.find('\n'));
        const bool whole = line.size() < bytes.size();
        if (m_transcript.size() + line.size() + 2 > m_transcriptLimit) {
            m_transcriptCut = true;
            return;
        }
        if (!m_lineOpen)
            m_transcript += mark;
        m_transcript += line;
        if (whole)
            m_transcript += '\n';
        m_lineOpen = !whole;
        m_lastSpeaker = from;
        bytes.remove_prefix(line.size() + (whole ? 1 : 0));
    }
}

} // namespace assay::judge
