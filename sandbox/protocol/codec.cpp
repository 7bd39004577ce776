#include "protocol/codec.h"

#include "protocol/wire.h"

#include <algorithm>

namespace assay::sandbox {

namespace {

constexpr std::uint32_t magic = 0x42585341; // "ASXB"
enum class Kind : std::uint16_t { Hello = 1, Job = 2, Report = 3 };

constexpr std::chrono::microseconds longestTime = std::chrono::hours(24);
constexpr std::size_t maximumReportedItems = 64;

WireWriter begin(Kind kind)
{
    WireWriter writer;
    writer.u32(magic);
    writer.u16(protocolVersion);
    writer.u16(static_cast<std::uint16_t>(kind));
    return writer;
}

WireReader open(std::string_view bytes, Kind kind)
{
    WireReader reader(bytes);
    if (bytes.size() > maximumMessageBytes)
        reader.fail("the message is too long");
    if (reader.u32() != magic)
        reader.fail("this is no message of the sandbox");
    if (reader.u16() != protocolVersion)
        reader.fail("the message is of another version; rebuild so that assay and assay-sandbox "
                    "are of one build");
    if (reader.u16() != static_cast<std::uint16_t>(kind))
        reader.fail("the message is of another kind than expected");
    return reader;
}

Fallible<> close(WireReader &reader, std::string_view what)
{
    if (!reader.failed() && !reader.atEnd())
        reader.fail("there are bytes after its end");
    if (reader.failed())
        return failure("cannot read the " + std::string(what) + ": " + reader.error());
    return {};
}

void putTime(WireWriter &writer, std::chrono::microseconds time)
{
    writer.u64(static_cast<std::uint64_t>(std::max<std::int64_t>(time.count(), 0)));
}

std::chrono::microseconds takeTime(WireReader &reader)
{
    const std::uint64_t count = reader.u64();
    if (count > static_cast<std::uint64_t>(std::chrono::microseconds::max().count())) {
        reader.fail("a time is out of range");
        return {};
    }
    return std::chrono::microseconds(static_cast<std::int64_t>(count));
}

void putTexts(WireWriter &writer, const std::vector<std::string> &texts)
{
    writer.u32(static_cast<std::uint32_t>(texts.size()));
    for (const std::string &text : texts)
        writer.text(text);
}

std::vector<std::string> takeTexts(WireReader &reader, std::size_t maximum)
{
    std::vector<std::string> texts;
    for (std::size_t left = reader.count(maximum); left > 0 && !reader.failed(); --left)
        texts.push_back(reader.text());
    return texts;
}

void putShortText(WireWriter &writer, std::string_view text)
{
    writer.text(text.substr(0, maximumReportedText));
}

template <typename Enum> Enum takeEnum(WireReader &reader, Enum last)
{
    const std::uint8_t value = reader.u8();
    if (value > static_cast<std::uint8_t>(last)) {
        reader.fail("an enumeration is out of range");
        return {};
    }
    return static_cast<Enum>(value);
}

void putLayers(WireWriter &writer, const std::vector<Layer> &layers)
{
    const std::size_t count = std::min(layers.size(), maximumReportedItems);
    writer.u32(static_cast<std::uint32_t>(count));
    for (std::size_t i = 0; i < count; ++i) {
        writer.text(std::string_view(layers[i].name).substr(0, 64));
        writer.u8(static_cast<std::uint8_t>(layers[i].state));
        writer.text(std::string_view(layers[i].why).substr(0, 1024));
    }
}

std::vector<Layer> takeLayers(WireReader &reader)
{
    std::vector<Layer> layers;
    for (std::size_t left = reader.count(maximumReportedItems); left > 0 && !reader.failed();
         --left) {
        Layer layer;
        layer.name = reader.text();
        layer.state = takeEnum(reader, LayerState::Missing);
        layer.why = reader.text();
        layers.push_back(std::move(layer));
    }
    return layers;
}

bool hasNul(std::string_view text)
{
    return text.find('\0') != std::string_view::npos;
}

Fallible<> checkPath(std::string_view path, std::string_view what)
{
    if (path.empty() || path.front() != '/' || hasNul(path) || path.size() >= 4096)
        return failure("the " + std::string(what) + " '" + std::string(path.substr(0, 200)) +
                       "' is not an absolute path of less than 4096 bytes");
    return {};
}

Fallible<> checkTime(std::chrono::microseconds time, std::string_view what)
{
    if (time.count() < 0 || time > longestTime)
        return failure("the " + std::string(what) + " limit is not between 0 and 24 hours");
    return {};
}

Fallible<> checkLists(const Job &job)
{
    if (job.command.empty() || job.command.front().empty())
        return failure("the job has no command");
    if (job.command.size() > maximumListLength || job.environment.size() > maximumListLength ||
        job.binds.size() > maximumListLength)
        return failure("the job has more than 4096 arguments, variables or binds");
    if (std::ranges::any_of(job.command, hasNul))
        return failure("an argument of the job holds a NUL byte");
    for (const std::string &variable : job.environment) {
        const std::size_t equals = variable.find('=');
        if (equals == 0 || equals == std::string::npos || hasNul(variable))
            return failure("the environment entry '" + variable.substr(0, 200) +
                           "' is not of the form NAME=value");
    }
    return {};
}

} // namespace

std::size_t descriptorCount(const Job &job)
{
    return job.hasResultChannel ? 4 : 3;
}

Fallible<> checkJob(const Job &job)
{
    if (job.profile.empty() || job.profile.size() > 64 || hasNul(job.profile))
        return failure("the job names no profile");
    if (auto lists = checkLists(job); !lists)
        return lists;
    if (auto directory = checkPath(job.directory, "job's directory"); !directory)
        return directory;
    for (const Bind &bind : job.binds) {
        if (auto host = checkPath(bind.host, "bind source"); !host)
            return host;
        if (auto box = checkPath(bind.box, "bind target"); !box)
            return box;
    }
    if (auto cpu = checkTime(job.limits.cpuTime, "CPU time"); !cpu)
        return cpu;
    return checkTime(job.limits.wallTime, "wall time");
}

Fallible<std::string> encodeJob(const Job &job)
{
    if (auto sound = checkJob(job); !sound)
        return std::unexpected(sound.error());
    WireWriter writer = begin(Kind::Job);
    writer.u64(job.id);
    writer.text(job.profile);
    putTexts(writer, job.command);
    putTexts(writer, job.environment);
    writer.text(job.directory);
    writer.u32(static_cast<std::uint32_t>(job.binds.size()));
    for (const Bind &bind : job.binds) {
        writer.text(bind.host);
        writer.text(bind.box);
        writer.flag(bind.writable);
    }
    putTime(writer, job.limits.cpuTime);
    putTime(writer, job.limits.wallTime);
    writer.u64(job.limits.memoryBytes);
    writer.u64(job.limits.outputBytes);
    writer.u64(job.limits.errorBytes);
    writer.u64(job.limits.resultBytes);
    writer.u64(job.limits.fileBytes);
    writer.u32(job.limits.processes);
    writer.flag(job.limits.limitAddressSpace);
    writer.flag(job.hasResultChannel);
    if (writer.bytes().size() > maximumMessageBytes)
        return failure("the job's arguments, variables and binds are longer than 192 KiB");
    return writer.take();
}

Fallible<Job> decodeJob(std::string_view bytes)
{
    WireReader reader = open(bytes, Kind::Job);
    Job job;
    job.id = reader.u64();
    job.profile = reader.text();
    job.command = takeTexts(reader, maximumListLength);
    job.environment = takeTexts(reader, maximumListLength);
    job.directory = reader.text();
    for (std::size_t left = reader.count(maximumListLength); left > 0 && !reader.failed(); --left) {
        Bind bind;
        bind.host = reader.text();
        bind.box = reader.text();
        bind.writable = reader.flag();
        job.binds.push_back(std::move(bind));
    }
    job.limits.cpuTime = takeTime(reader);
    job.limits.wallTime = takeTime(reader);
    job.limits.memoryBytes = reader.u64();
    job.limits.outputBytes = reader.u64();
    job.limits.errorBytes = reader.u64();
    job.limits.resultBytes = reader.u64();
    job.limits.fileBytes = reader.u64();
    job.limits.processes = reader.u32();
    job.limits.limitAddressSpace = reader.flag();
    job.hasResultChannel = reader.flag();
    if (auto whole = close(reader, "job"); !whole)
        return std::unexpected(whole.error());
    if (auto sound = checkJob(job); !sound)
        return std::unexpected(sound.error());
    return job;
}

std::string encodeReport(const Report &report)
{
    WireWriter writer = begin(Kind::Report);
    writer.u64(report.jobId);
    writer.u8(static_cast<std::uint8_t>(report.outcome));
    writer.u32(static_cast<std::uint32_t>(report.exitCode));
    writer.u32(static_cast<std::uint32_t>(report.signal));
    writer.u8(static_cast<std::uint8_t>(report.reason));
    putTime(writer, report.cpuTime);
    putTime(writer, report.wallTime);
    putTime(writer, report.stalled);
    writer.u64(report.memoryBytes);
    writer.u64(report.stackBytes);
    writer.u64(report.outputBytes);
    writer.flag(report.outputTruncated);
    writer.flag(report.errorTruncated);
    const std::size_t refused = std::min(report.refused.size(), maximumReportedItems);
    writer.u32(static_cast<std::uint32_t>(refused));
    for (std::size_t i = 0; i < refused; ++i)
        writer.text(std::string_view(report.refused[i]).substr(0, 64));
    putLayers(writer, report.layers);
    writer.flag(report.limitsExact);
    putShortText(writer, report.limitsWhy);
    putShortText(writer, report.failure);
    return writer.take();
}

Fallible<Report> decodeReport(std::string_view bytes)
{
    WireReader reader = open(bytes, Kind::Report);
    Report report;
    report.jobId = reader.u64();
    report.outcome = takeEnum(reader, Outcome::Failed);
    report.exitCode = static_cast<int>(reader.u32());
    report.signal = static_cast<int>(reader.u32());
    report.reason = takeEnum(reader, Reason::Refused);
    report.cpuTime = takeTime(reader);
    report.wallTime = takeTime(reader);
    report.stalled = takeTime(reader);
    report.memoryBytes = reader.u64();
    report.stackBytes = reader.u64();
    report.outputBytes = reader.u64();
    report.outputTruncated = reader.flag();
    report.errorTruncated = reader.flag();
    report.refused = takeTexts(reader, maximumReportedItems);
    report.layers = takeLayers(reader);
    report.limitsExact = reader.flag();
    report.limitsWhy = reader.text();
    report.failure = reader.text();
    if (auto whole = close(reader, "report"); !whole)
        return std::unexpected(whole.error());
    return report;
}

std::string encodeHello(const Hello &hello)
{
    WireWriter writer = begin(Kind::Hello);
    putShortText(writer, hello.helperVersion);
    putLayers(writer, hello.layers);
    writer.flag(hello.limitsExact);
    putShortText(writer, hello.limitsWhy);
    putShortText(writer, hello.failure);
    return writer.take();
}

Fallible<Hello> decodeHello(std::string_view bytes)
{
    WireReader reader = open(bytes, Kind::Hello);
    Hello hello;
    hello.helperVersion = reader.text();
    hello.layers = takeLayers(reader);
    hello.limitsExact = reader.flag();
    hello.limitsWhy = reader.text();
    hello.failure = reader.text();
    if (auto whole = close(reader, "hello"); !whole)
        return std::unexpected(whole.error());
    return hello;
}

} // namespace assay::sandbox
