#pragma once

#include "bridge/stress_view.h"
#include "settings/editor_options.h"

#include <QElapsedTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTabBar;

namespace assay::ide {

class CodeEditor;
class TextBox;

/// The stress tester: the student's generator and brute force, Start and Stop, how far it is, and
/// what was found. Knows no judging library; asks by startRequested().
class StressPage : public QWidget {
    Q_OBJECT

public:
    explicit StressPage(QWidget *parent = nullptr);

    /// Those that are installed; helpers may be in any of them.
    void setLanguages(const QVector<LanguageView> &languages);
    void setOptions(const EditorOptions &options);
    /// Empty ones get a beginning to be changed.
    void setTools(const StressToolsView &tools);
    StressToolsView tools() const;
    /// The program may be judged now.
    void setStartEnabled(bool enabled);
    /// Why stress tests are not for this assignment; empty: they are.
    void setRefusal(const QString &sentence);

    void showRunning();
    void showProgress(quint64 rounds, quint64 seed);
    void showOutcome(const StressOutcomeView &outcome);
    void showCancelled();
    void showFailure(const QString &sentence);

Q_SIGNALS:
    void startRequested(quint64 firstSeed);
    void stopRequested();
    void toolsEdited();
    /// The input that was found, with the brute force's answer.
    void keepRequested(const assay::ide::CustomInputView &input);
    void compareRequested(const QString &title, const QString &expected, const QString &found);

private:
    struct Tool {
        QWidget *page = nullptr;
        QComboBox *language = nullptr;
        CodeEditor *editor = nullptr;
        QString untouched; ///< the beginning that we wrote
    };
    QWidget *buildHead();
    QWidget *buildFound();
    /// Says what is missing.
    bool hasBothTools();
    Tool buildTool(const char *name, const QString &hint);
    void setTool(Tool &tool, const StressToolView &view, bool generator);
    StressToolView toolOf(const Tool &tool) const;
    void showLanguage(Tool &tool, bool generator);
    void showState(const QString &text, bool running);
    QString sentenceOf(const StressOutcomeView &outcome) const;
    const LanguageView *languageOf(const QString &id) const;

    QVector<LanguageView> m_languages;
    QElapsedTimer m_clock;
    quint64 m_rounds = 0;
    bool m_running = false;
    bool m_startEnabled = false;
    bool m_filling = false;
    StressOutcomeView m_outcome;

    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    QPushButton *m_start = nullptr;
    QSpinBox *m_seed = nullptr;
    QLabel *m_seedLabel = nullptr;
    QLabel *m_state = nullptr;
    Tool m_generator;
    Tool m_bruteForce;
    QLabel *m_sentence = nullptr;
    TextBox *m_input = nullptr;
    TextBox *m_answer = nullptr;
    TextBox *m_output = nullptr;
    TextBox *m_errors = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_compare = nullptr;
    QLabel *m_refusal = nullptr;
    QWidget *m_body = nullptr;
};

} // namespace assay::ide
