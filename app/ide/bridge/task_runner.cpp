#include "bridge/task_runner.h"

namespace assay::ide {

TaskRunner::TaskRunner()
    : m_thread([this](const std::stop_token &stop) { work(stop); })
{
}

TaskRunner::~TaskRunner()
{
    m_thread.request_stop();
    m_thread.join();
}

void TaskRunner::post(std::function<void()> task, Kind kind)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_tasks.push_back({std::move(task), kind});
    }
    m_wake.notify_one();
}

void TaskRunner::work(const std::stop_token &stop)
{
    for (;;) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, stop, [this] { return !m_tasks.empty(); });
            if (m_tasks.empty())
                return; // asked to stop, and nothing durable is left
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        if (!stop.stop_requested() || task.kind == Kind::Durable)
            task.run();
    }
}

} // namespace assay::ide
