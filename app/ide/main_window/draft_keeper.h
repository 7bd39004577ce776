#pragma once

#include <QObject>
#include <QTimer>

namespace assay::ide {

/// Decides when what was typed is saved: one second after the last key, ten seconds after the first
/// at most, and at once when asked. Does not save itself: it asks by saveWanted().
class DraftKeeper : public QObject {
    Q_OBJECT

public:
    enum class State { Saved, Changed, Failed };

    explicit DraftKeeper(QObject *parent = nullptr);

    /// The student changed something.
    void noteEdit();
    /// Asks for a save now if anything is unsaved.
    void flush();
    /// Another text is in the editor; nothing of it is unsaved.
    void reset();
    /// Answers to saveWanted().
    void noteSaved();
    void noteFailed();

    State state() const { return m_state; }

    /// How long after the last key stroke the draft is saved, in ms; ten seconds at most whatever
    /// is typed.
    void setDelay(int milliseconds) { m_idle.setInterval(milliseconds); }

Q_SIGNALS:
    void saveWanted();
    void stateChanged(State state);

private:
    void setState(State state);

    QTimer m_idle;
    QTimer m_longest;
    bool m_unsaved = false; ///< since the last saveWanted()
    State m_state = State::Saved;
};

} // namespace assay::ide
