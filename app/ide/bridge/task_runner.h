#pragma once

#include <QCoreApplication>
#include <QPointer>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace assay::ide {

/// One worker thread for blocking calls, so that the GUI thread never waits. Tasks run one after
/// the other in the order they were given; those marked Durable (saving what was typed) are still
/// run when the runner is destroyed, the others are dropped.
class TaskRunner {
public:
    enum class Kind { Droppable, Durable };

    TaskRunner();
    /// Waits for the task that runs and for the durable ones.
    ~TaskRunner();
    TaskRunner(const TaskRunner &) = delete;
    TaskRunner &operator=(const TaskRunner &) = delete;

    /// Any thread.
    void post(std::function<void()> task, Kind kind = Kind::Droppable);

    /// Runs `work` on the worker, then `done` with its result on the GUI thread; if `guard`, an
    /// object of the GUI thread, is gone by then, the result is dropped. The application object
    /// must outlive the runner.
    template <typename Work, typename Done>
    void run(QObject *guard, Work work, Done done, Kind kind = Kind::Droppable)
    {
        post(
            [guard = QPointer<QObject>(guard), work = std::move(work), done = std::move(done)] {
                auto result = std::make_shared<decltype(work())>(work());
                QMetaObject::invokeMethod(
                    QCoreApplication::instance(),
                    [guard, done, result] {
                        if (guard)
                            done(*result);
                    },
                    Qt::QueuedConnection);
            },
            kind);
    }

private:
    struct Task {
        std::function<void()> run;
        Kind kind = Kind::Droppable;
    };
    void work(const std::stop_token &stop);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Task> m_tasks;
    std::jthread m_thread; // last: starts when everything else is there
};

} // namespace assay::ide
