#include "helper/news.h"

#include "helper/try.h"
#include "protocol/channel.h"
#include "protocol/wire.h"

#include <ctime>
#include <span>

namespace assay::sandbox {

namespace {

enum class Kind : std::uint8_t { Prepared, AtGate, Ended, SetUpFailed };

constexpr std::size_t mostBinds = 4096;

Nanoseconds clockTime(clockid_t clock)
{
    timespec now{};
    ::clock_gettime(clock, &now);
    return std::chrono::seconds(now.tv_sec) + Nanoseconds(now.tv_nsec);
}

void put(WireWriter &writer, Nanoseconds time)
{
    writer.u64(static_cast<std::uint64_t>(time.count()));
}

Nanoseconds take(WireReader &reader)
{
    return Nanoseconds(static_cast<std::int64_t>(reader.u64()));
}

void encode(WireWriter &writer, const Prepared &news)
{
    writer.u8(static_cast<std::uint8_t>(Kind::Prepared));
    put(writer, news.initCpu);
    writer.u32(static_cast<std::uint32_t>(news.bound.size()));
    for (const FileId &file : news.bound) {
        writer.u64(file.device);
        writer.u64(file.inode);
    }
}

void encode(WireWriter &writer, const AtGate &news)
{
    writer.u8(static_cast<std::uint8_t>(Kind::AtGate));
    put(writer, news.ownCpu);
}

void encode(WireWriter &writer, const Ended &news)
{
    writer.u8(static_cast<std::uint8_t>(Kind::Ended));
    writer.u32(static_cast<std::uint32_t>(news.status));
    writer.u8(news.ran ? 1 : 0);
    put(writer, news.account.cpu);
    writer.u64(news.account.peakBytes);
    put(writer, news.at);
}

void encode(WireWriter &writer, const SetUpFailed &news)
{
    writer.u8(static_cast<std::uint8_t>(Kind::SetUpFailed));
    writer.text(news.sentence);
}

News decode(WireReader &reader, Message &message)
{
    switch (static_cast<Kind>(reader.u8())) {
    case Kind::Prepared: {
        Prepared news;
        news.initCpu = take(reader);
        for (std::size_t left = reader.count(mostBinds); left > 0 && !reader.failed(); --left) {
            const std::uint64_t device = reader.u64();
            news.bound.push_back({device, reader.u64()});
        }
        if (!message.descriptors.empty())
            news.proc = std::move(message.descriptors.front());
        return news;
    }
    case Kind::AtGate: {
        AtGate news;
        news.program = message.sender;
        news.ownCpu = take(reader);
        if (!message.descriptors.empty())
            news.refusals = std::move(message.descriptors.front());
        return news;
    }
    case Kind::Ended: {
        Ended news;
        news.status = static_cast<int>(reader.u32());
        news.ran = reader.u8() != 0;
        news.account.cpu = take(reader);
        news.account.peakBytes = reader.u64();
        news.at = take(reader);
        return news;
    }
    case Kind::SetUpFailed: return SetUpFailed{reader.text()};
    }
    reader.fail("unknown news");
    return SetUpFailed{};
}

} // namespace

Nanoseconds monotonicNow()
{
    return clockTime(CLOCK_MONOTONIC);
}
Nanoseconds ownCpuTime()
{
    return clockTime(CLOCK_PROCESS_CPUTIME_ID);
}

Account accountOf(const rusage &usage)
{
    using std::chrono::microseconds;
    using std::chrono::seconds;
    const Nanoseconds user = seconds(usage.ru_utime.tv_sec) + microseconds(usage.ru_utime.tv_usec);
    const Nanoseconds system =
        seconds(usage.ru_stime.tv_sec) + microseconds(usage.ru_stime.tv_usec);
    return {user + system, static_cast<std::uint64_t>(usage.ru_maxrss) * 1024};
}

void sendNews(int socket, const News &news)
{
    WireWriter writer;
    std::visit([&](const auto &one) { encode(writer, one); }, news);
    int carried = -1;
    if (const auto *prepared = std::get_if<Prepared>(&news); prepared != nullptr)
        carried = prepared->proc.get();
    else if (const auto *atGate = std::get_if<AtGate>(&news); atGate != nullptr)
        carried = atGate->refusals.get();
    const std::span<const int> descriptors(&carried, carried >= 0 ? 1U : 0U);
    static_cast<void>(sendMessage(socket, writer.bytes(), descriptors));
}

Fallible<std::variant<News, Closed>> receiveNews(int socket)
{
    auto message = TRY(receiveMessage(socket));
    if (!message)
        return Closed{};
    WireReader reader(message->bytes);
    News news = decode(reader, *message);
    if (reader.failed())
        return failure("the box sent news that make no sense: " + reader.error());
    return news;
}

} // namespace assay::sandbox
