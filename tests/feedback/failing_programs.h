#pragma once

#include <vector>

namespace assay::feedback {

/// A program that fails on one shown test, and the tip that must be among those given.
struct FailingProgram {
    const char *tip;
    const char *language;
    const char *file;
    const char *source;
    const char *input = "3 4\n";
    const char *answer = "7\n";
    int line = 0; ///< that the tip must name; 0: any
    const char *validatorFlag = nullptr;
};

const std::vector<FailingProgram> &failingPrograms();

} // namespace assay::feedback
