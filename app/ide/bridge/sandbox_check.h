#pragma once

#include "bridge/view_types.h"

#include <QByteArray>
#include <QObject>

#include <functional>

namespace assay::ide {

/// Asks `assay-sandbox check` in a process of its own, without blocking. `done` is called once on
/// the GUI thread unless `guard` is gone.
void checkSandbox(const QString &helper, QObject *guard,
                  std::function<void(const SandboxView &)> done);

/// Reads the object that `assay-sandbox check --json` prints.
SandboxView parseSandboxCheck(const QByteArray &report, int exitStatus);

} // namespace assay::ide
