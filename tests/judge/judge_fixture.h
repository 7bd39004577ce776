#pragma once

#include "judge/judge.h"
#include "load/language_registry.h"
#include "run/helper_runner.h"
#include "run/work_dir.h"

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace assay::judge {

/// Judges made-up assignments through the real sandbox. Languages and helper are shared by all
/// tests of the process, so that nothing is compiled twice.
class JudgeFixture : public testing::Test {
protected:
    static void SetUpTestSuite();
    void SetUp() override;

    /// Adds a test to the assignment; "sample/…" tests are shown.
    void addTest(const std::string &name, const std::string &input, const std::string &answer);

    /// Judges one source file; fails the test on an Error.
    Judgement judge(const std::string &language, const std::string &file,
                    const std::string &source);
    Result<Judgement> tryJudge(const std::string &language, std::vector<SourceFile> files,
                               const std::string &entry, const JudgeOptions &options = {});

    /// The only result of a judgement with one test.
    TestResult only(const Judgement &judgement) const;

    Assignment assignment;
    std::vector<JudgeEvent> events;

    /// Folder for the files of tests and validators.
    const run::WorkDir &files() const { return *m_files; }

    static Judge &sharedJudge();

private:
    std::optional<run::WorkDir> m_files;
};

} // namespace assay::judge
