#pragma once

#include "base/paths.h"
#include "store/gradebook.h"

namespace assay::store {

/// A submission with sensible content; a test changes what it is about.
Submission sampleSubmission(const std::string &id, const std::string &assignmentId = "two-sum");

/// A judgement in which every field differs from its default.
Judgement sampleJudgement(const std::string &submissionId);

/// A new folder with a gradebook in it.
struct TestGradebook {
    TestGradebook();
    std::filesystem::path file() const { return folder.path() / "data" / "gradebook.db"; }
    /// Closes and opens again, as the next start of the program does.
    void reopen();

    TemporaryDirectory folder;
    std::unique_ptr<Gradebook> book;
};

} // namespace assay::store
