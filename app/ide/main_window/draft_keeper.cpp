#include "main_window/draft_keeper.h"

#include <chrono>
#include <utility>

namespace assay::ide {

using namespace std::chrono_literals;

DraftKeeper::DraftKeeper(QObject *parent)
    : QObject(parent)
{
    for (QTimer *timer : {&m_idle, &m_longest}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &DraftKeeper::flush);
    }
    m_idle.setInterval(1s);
    m_longest.setInterval(10s);
}

void DraftKeeper::noteEdit()
{
    m_unsaved = true;
    m_idle.start();
    if (!m_longest.isActive())
        m_longest.start();
    if (m_state != State::Failed)
        setState(State::Changed);
}

void DraftKeeper::flush()
{
    m_idle.stop();
    m_longest.stop();
    if (std::exchange(m_unsaved, false))
        Q_EMIT saveWanted();
}

void DraftKeeper::reset()
{
    m_idle.stop();
    m_longest.stop();
    m_unsaved = false;
    setState(State::Saved);
}

void DraftKeeper::noteSaved()
{
    if (!m_unsaved)
        setState(State::Saved);
}

void DraftKeeper::noteFailed()
{
    m_unsaved = true;
    m_longest.start(); // tried again, without the student having to type
    setState(State::Failed);
}

void DraftKeeper::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace assay::ide
