#include "helper/report_text.h"

#include <array>
#include <cstdio>
#include <string_view>

namespace assay::sandbox {

namespace {

constexpr std::array<const char *, 4> outcomeNames{"exited", "signalled", "killed", "failed"};
constexpr std::array<const char *, 7> reasonNames{"none",   "cpu",       "wall",   "memory",
                                                  "output", "processes", "refused"};
constexpr std::array<const char *, 3> stateNames{"holds", "weaker", "missing"};

const char *nameOf(Outcome outcome)
{
    return outcomeNames.at(static_cast<std::size_t>(outcome));
}
const char *nameOf(Reason reason)
{
    return reasonNames.at(static_cast<std::size_t>(reason));
}
const char *nameOf(LayerState state)
{
    return stateNames.at(static_cast<std::size_t>(state));
}

std::string seconds(std::chrono::microseconds time)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.6f", static_cast<double>(time.count()) / 1e6);
    return text.data();
}

/// The texts are the helper's own sentences and paths: bytes that are no ASCII pass as they are.
std::string jsonText(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            std::array<char, 8> escape{};
            std::snprintf(escape.data(), escape.size(), "\\u%04x",
                          static_cast<unsigned>(static_cast<unsigned char>(c)));
            result += escape.data();
        } else {
            result += c;
        }
    }
    return result + '"';
}

std::string layersJson(const std::vector<Layer> &layers)
{
    std::string result = "[";
    for (const Layer &layer : layers) {
        result += result.size() > 1 ? "," : "";
        result += "{\"name\":" + jsonText(layer.name) +
                  ",\"state\":" + jsonText(nameOf(layer.state)) +
                  ",\"why\":" + (layer.why.empty() ? "null" : jsonText(layer.why)) + '}';
    }
    return result + ']';
}

std::string limitsJson(bool exact, const std::string &why)
{
    return std::string("\"limits\":") + (exact ? "\"exact\"" : "\"approximate\"") +
           ",\"limits_why\":" + (why.empty() ? "null" : jsonText(why));
}

const char *boolean(bool value)
{
    return value ? "true" : "false";
}

std::string ending(const Report &report)
{
    switch (report.outcome) {
    case Outcome::Exited: return "exited with code " + std::to_string(report.exitCode);
    case Outcome::Signalled: return "died of signal " + std::to_string(report.signal);
    case Outcome::Killed:
        return std::string("killed: over the ") + nameOf(report.reason) + " limit";
    case Outcome::Failed: break;
    }
    return "not run: " + report.failure;
}

} // namespace

std::string toJson(const Report &report)
{
    std::string refused = "[";
    for (const std::string &name : report.refused)
        refused += (refused.size() > 1 ? "," : "") + jsonText(name);
    refused += ']';
    const bool exited = report.outcome == Outcome::Exited;
    return std::string("{\"outcome\":") + jsonText(nameOf(report.outcome)) +
           ",\"exit_code\":" + (exited ? std::to_string(report.exitCode) : "null") +
           ",\"signal\":" + (report.signal != 0 ? std::to_string(report.signal) : "null") +
           ",\"reason\":" +
           (report.reason == Reason::None ? "null" : jsonText(nameOf(report.reason))) +
           ",\"cpu_s\":" + seconds(report.cpuTime) + ",\"wall_s\":" + seconds(report.wallTime) +
           ",\"stalled_s\":" + seconds(report.stalled) +
           ",\"memory_bytes\":" + std::to_string(report.memoryBytes) + ",\"stack_bytes\":" +
           (report.stackBytes != 0 ? std::to_string(report.stackBytes) : "null") +
           ",\"output_bytes\":" + std::to_string(report.outputBytes) +
           ",\"output_truncated\":" + boolean(report.outputTruncated) +
           ",\"error_truncated\":" + boolean(report.errorTruncated) + ",\"refused\":" + refused +
           ",\"layers\":" + layersJson(report.layers) + ',' +
           limitsJson(report.limitsExact, report.limitsWhy) +
           ",\"failure\":" + (report.failure.empty() ? "null" : jsonText(report.failure)) + '}';
}

std::string toJson(const Hello &hello)
{
    return std::string("{\"version\":") + jsonText(hello.helperVersion) +
           ",\"ok\":" + boolean(hello.failure.empty()) + ",\"layers\":" + layersJson(hello.layers) +
           ',' + limitsJson(hello.limitsExact, hello.limitsWhy) +
           ",\"failure\":" + (hello.failure.empty() ? "null" : jsonText(hello.failure)) + '}';
}

std::string toText(const Report &report)
{
    std::string text = "assay-sandbox: " + ending(report) + '\n';
    if (report.outcome == Outcome::Failed)
        return text;
    std::array<char, 160> figures{};
    std::snprintf(figures.data(), figures.size(), "  CPU %s s, wall %s s, memory %.1f MiB (%s)\n",
                  seconds(report.cpuTime).c_str(), seconds(report.wallTime).c_str(),
                  static_cast<double>(report.memoryBytes) / (1 << 20),
                  report.limitsExact ? "exact" : "approximate");
    text += figures.data();
    if (report.stalled.count() > 0)
        text += "  waited " + seconds(report.stalled) + " s for a core\n";
    if (report.outputTruncated)
        text += "  standard output was cut at its limit\n";
    if (report.errorTruncated)
        text += "  standard error was cut at its limit\n";
    return text;
}

std::string toText(const Hello &hello)
{
    std::string text;
    for (const Layer &layer : hello.layers) {
        std::array<char, 64> start{};
        std::snprintf(start.data(), start.size(), "%-8s %-24s", nameOf(layer.state),
                      layer.name.c_str());
        std::string line = start.data();
        line += layer.why;
        text += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    }
    if (!hello.failure.empty())
        text += "\nNothing can be run here: " + hello.failure + '\n';
    return text;
}

} // namespace assay::sandbox
