#include "helper/user_scope.h"

#include "helper/try.h"

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <memory>
#include <string>
#include <systemd/sd-bus.h>
#include <unistd.h>

namespace assay::sandbox {

namespace {

constexpr std::uint64_t patience = 5'000'000; // microseconds

using Bus = std::unique_ptr<sd_bus, sd_bus *(*)(sd_bus *)>;

Fallible<Bus> openBus()
{
    sd_bus *bus = nullptr;
    int status = 0;
    if (::geteuid() == 0) {
        status = sd_bus_open_system(&bus);
    } else {
        // The bus is where logind puts it, also for a program started without its environment.
        const std::string folder = "/run/user/" + std::to_string(::geteuid());
        ::setenv("XDG_RUNTIME_DIR", folder.c_str(), /* overwrite= */ 0);
        status = sd_bus_open_user(&bus);
    }
    if (status < 0)
        return systemFailure("cannot reach systemd over its bus", -status);
    return Bus(bus, sd_bus_flush_close_unref);
}

Fallible<> startScope(sd_bus *bus, const std::string &name)
{
    sd_bus_message *raw = nullptr;
    int status = sd_bus_message_new_method_call(
        bus, &raw, "org.freedesktop.systemd1", "/org/freedesktop/systemd1",
        "org.freedesktop.systemd1.Manager", "StartTransientUnit");
    const std::unique_ptr<sd_bus_message, sd_bus_message *(*)(sd_bus_message *)> call(
        raw, sd_bus_message_unref);
    const auto process = static_cast<std::uint32_t>(::getpid());
    if (status >= 0)
        status = sd_bus_message_append(raw, "ssa(sv)a(sa(sv))", name.c_str(), "fail", 4,
                                       "Description", "s", "Programs judged by Assay", "Delegate",
                                       "b", 1, "CollectMode", "s", "inactive-or-failed", "PIDs",
                                       "au", 1, process, 0);
    sd_bus_error error = SD_BUS_ERROR_NULL;
    if (status >= 0)
        status = sd_bus_call(bus, raw, patience, &error, nullptr);
    const std::string said = error.message != nullptr ? error.message : "";
    sd_bus_error_free(&error);
    if (status < 0)
        return said.empty() ? systemFailure("systemd gave no scope", -status)
                            : failure("systemd gave no scope: " + said);
    return {};
}

} // namespace

std::string ownCgroup()
{
    std::ifstream file("/proc/self/cgroup");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("0::"))
            return line.substr(3);
    return {};
}

Fallible<> moveToDelegatedScope()
{
    const std::string name = std::string(scopePrefix) + std::to_string(::getpid()) + ".scope";
    const Bus bus = TRY(openBus());
    TRY_DO(startScope(bus.get(), name));
    // The answer comes when the job is queued; the move itself is seen a moment later.
    constexpr timespec moment{0, 500'000};
    for (std::uint64_t waited = 0; waited < patience; waited += 500) {
        if (ownCgroup().ends_with('/' + name))
            return {};
        ::nanosleep(&moment, nullptr);
    }
    return failure("systemd did not move the helper into its scope within 5 seconds");
}

} // namespace assay::sandbox
