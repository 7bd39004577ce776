#pragma once

#include "exit_status.h"

#include <CLI/App.hpp>
#include <functional>

namespace assay::cli {

/// What the command line asks for; set by the subcommand that was named, run by main.
using Action = std::function<ExitStatus()>;

/// Each adds one subcommand with its options to the program. One file each: judge_command.cpp, …
void addJudge(CLI::App &program, Action &action);
void addVerify(CLI::App &program, Action &action);
void addCheck(CLI::App &program, Action &action);
void addRun(CLI::App &program, Action &action);
void addAnalyze(CLI::App &program, Action &action);
void addImport(CLI::App &program, Action &action);
void addExport(CLI::App &program, Action &action);
void addLanguages(CLI::App &program, Action &action);
void addDoctor(CLI::App &program, Action &action);
void addHistory(CLI::App &program, Action &action);
void addAudit(CLI::App &program, Action &action);
void addQueue(CLI::App &program, Action &action);
void addMetrics(CLI::App &program, Action &action);
void addStress(CLI::App &program, Action &action);

} // namespace assay::cli
