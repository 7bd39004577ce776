#pragma once

#include "base/error.h"
#include "base/issue.h"
#include "base/units.h"
#include "bridge/view_types.h"
#include "model/assignment.h"
#include "model/judgement.h"

#include <QString>

/// The sentences the window says about what the judging library returns as data.
namespace assay::ide {

/// What went wrong on our side and what to do, as one or two sentences for an inline bar.
QString errorSentence(const Error &error);

/// The first findings about a package, for the line that says why it cannot be opened.
QString issuesSentence(const Issues &issues);

/// What a program attempted with these refused system calls, a sentence for each kind of attempt;
/// empty if nothing was refused.
QString refusedSentences(const std::vector<std::string> &refused);

/// The cell "What happened" of a test: a few words, and a sentence for what was refused. Empty for
/// a test that was accepted without such a thing.
QString whatHappened(const TestResult &result);

/// "memory access error (SIGSEGV)"; "signal 40" for one that has no common name.
QString signalWords(int signal);

/// "1 s", "1.5 s", "300 ms"
QString durationWords(Duration duration);
/// "256 MiB"
QString memoryWords(ByteCount bytes);

/// A test's name as people read it: "secret/small/04" → "small 04", "sample/1" → "sample 1".
QString testLabel(const std::string &name);

} // namespace assay::ide
