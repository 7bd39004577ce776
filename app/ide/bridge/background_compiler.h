#pragma once

#include "bridge/view_types.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace assay::ide {

class JudgeService;
class TaskRunner;

/// Compiles the student's files while they pause (or checks their syntax, where nothing is
/// compiled), so that mistakes are marked at once and Run finds the program made.
///
/// At most one compilation runs, at low priority, in the sandbox like any other; the next key ends
/// it. Nothing is done for a language without compiler and check, without a sandbox, or while the
/// student does not want it. Errors of ours are not told: Run will tell them. GUI thread only.
class BackgroundCompiler : public QObject {
    Q_OBJECT

public:
    static constexpr int pauseMilliseconds = 800;

    /// What to compile, asked for when the pause has lasted long enough; nothing: not now.
    using Source = std::function<std::optional<SubmissionView>()>;

    BackgroundCompiler(JudgeService &service, Source source, QObject *parent = nullptr);
    ~BackgroundCompiler() override;

    void setEnabled(bool enabled);
    /// How often a compiler was really asked; one that is ended counts too.
    int started() const { return m_started; }

public Q_SLOTS:
    /// The text has changed: ends what runs and waits for a pause.
    void noteEdit();
    /// Ends what runs or waits: it is not wanted any more.
    void stop();

Q_SIGNALS:
    /// About the text as it was asked for; never after a later noteEdit() or stop().
    void compiled(const assay::ide::CompileView &result);

private:
    void begin();
    void end();

    JudgeService &m_service;
    Source m_source;
    QTimer m_pause;
    std::stop_source m_stop;
    quint64 m_wanted = 0; ///< number of the compilation whose answer is wanted
    int m_started = 0;
    bool m_enabled = true;
    bool m_sandbox = false;
    std::unique_ptr<TaskRunner> m_runner; ///< made when first used
};

} // namespace assay::ide
