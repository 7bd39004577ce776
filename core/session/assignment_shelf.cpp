#include "session/assignment_shelf.h"

namespace assay {

namespace {

struct Pair {
    Assignment view;
    std::shared_ptr<const Assignment> whole;
};

} // namespace

std::shared_ptr<const Assignment> AssignmentShelf::put(std::shared_ptr<const Assignment> whole)
{
    if (m_audience == Audience::Instructor)
        return whole;
    const auto pair = std::make_shared<const Pair>(studentView(*whole), whole);
    std::shared_ptr<const Assignment> view(pair, &pair->view);

    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_wholes, [](const auto &entry) { return entry.second.expired(); });
    // Replaces an entry whose view is gone and whose address is used again.
    m_wholes[view.get()] = whole;
    return view;
}

std::shared_ptr<const Assignment>
AssignmentShelf::whole(const std::shared_ptr<const Assignment> &view)
{
    if (m_audience == Audience::Instructor || !view)
        return view;
    const std::scoped_lock lock(m_mutex);
    if (const auto found = m_wholes.find(view.get()); found != m_wholes.end())
        if (auto whole = found->second.lock())
            return whole;
    for (const auto &[known, weak] : m_wholes)
        if (auto whole = weak.lock();
            whole && whole->contentHash == view->contentHash && whole->source == view->source)
            return whole;
    return nullptr;
}

} // namespace assay
