#pragma once

#include "model/student_view.h"

#include <map>
#include <memory>
#include <mutex>

namespace assay {

/// Remembers which whole assignment stands behind each view that was handed out. A view keeps its
/// whole assignment alive; nobody outside can reach it through the view. Safe from any thread.
class AssignmentShelf {
public:
    explicit AssignmentShelf(Audience audience)
        : m_audience(audience)
    {
    }

    /// What the audience may hold of a freshly opened assignment.
    std::shared_ptr<const Assignment> put(std::shared_ptr<const Assignment> whole);
    /// The whole assignment behind a view (or behind an equal copy of one); null if it did not
    /// come from this shelf. For an instructor the view is the whole.
    std::shared_ptr<const Assignment> whole(const std::shared_ptr<const Assignment> &view);

private:
    Audience m_audience;
    std::mutex m_mutex;
    std::map<const Assignment *, std::weak_ptr<const Assignment>> m_wholes; ///< by view
};

} // namespace assay
