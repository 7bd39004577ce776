#pragma once

#include "bridge/view_types.h"

/// Plain values about stress tests.
namespace assay::ide {

/// One of the student's two helpers.
struct StressToolView {
    QString languageId;
    QString source;
};

/// Both of them, as they are kept for an assignment.
struct StressToolsView {
    StressToolView generator;
    StressToolView bruteForce;
};

enum class StressPartView { Program, Generator, BruteForce };

struct StressRequestView {
    SubmissionView program;
    StressToolsView tools;
    quint64 firstSeed = 1;
};

/// How a stress test ended.
struct StressOutcomeView {
    enum class End { Found, ToolFailed, NotCompiled };
    End end = End::Found;
    StressPartView part = StressPartView::Program;
    quint64 rounds = 0; ///< in agreement
    quint64 seed = 0;
    QString input;
    QString answer;
    ResultRow result;    ///< of the program that ended it
    CompileView compile; ///< of the one that does not compile
};

} // namespace assay::ide
