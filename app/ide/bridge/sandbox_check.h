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

/// Reads the lines of `assay-sandbox check --json`.
SandboxView parseSandboxCheck(const QByteArray &lines, int exitStatus);

} // namespace assay::ide
