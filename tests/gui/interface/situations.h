#pragma once

#include <QString>

#include <functional>

namespace assay::ide::test {

class StoryWindow;

/// Leads the window through what a student meets: start, an open assignment, a wrong answer, a
/// compile error, a message, and whatever the actions open; in a large and a small window. `look`
/// is called at each with its name, the window at rest.
void visitSituations(StoryWindow &story, const std::function<void(const QString &)> &look);

} // namespace assay::ide::test
