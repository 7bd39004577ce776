#pragma once

#include "bridge/view_types.h"
#include "load/package.h"
#include "model/custom_input.h"
#include "model/judgement.h"
#include "model/language.h"
#include "model/submission.h"
#include "store/gradebook.h"

#include <vector>

/// From the library's values to the window's and back. Functions that read files say so: they
/// belong on a worker or judge thread.
namespace assay::ide {

VerdictView toView(Verdict verdict);
LanguageView toView(const Language &language);
CompileView toView(const CompileResult &result);

/// Reads nothing.
AssignmentEntry toEntry(const load::LoadedPackage &package, const QString &path);
void setProgress(AssignmentEntry &entry, const store::Progress &progress);

/// Reads the statement and the shown tests. `allLanguages` are the ids to use if the author named
/// none.
AssignmentView toView(const load::LoadedPackage &package, const QString &path,
                      const QStringList &allLanguages);

/// Reads the answer of a test that was not accepted.
ResultRow toView(const TestResult &result, const Assignment &assignment, const Limits &limits);

/// What came of the groups below data/secret and data/sample; of others than `judgement` names,
/// nothing is known.
QVector<GroupOutcomeView> groupOutcomes(const Judgement &judgement, const Assignment &assignment);

CustomInputView toView(const CustomInput &input);
CustomInput fromView(const CustomInputView &input);

DraftView toView(const store::Draft &draft);
store::Draft fromView(const DraftView &draft);
std::vector<SourceFile> fromView(const QVector<SourceView> &files);

} // namespace assay::ide
