#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace assay {

/// One source file as the student typed it. Names are relative, without ".." or a leading "/".
struct SourceFile {
    std::string name;
    std::string bytes;
};

/// Why something is judged; also its priority in the queue, most urgent first.
enum class Purpose {
    Run,    ///< the samples only; nothing counts
    Submit, ///< every test; counts
    Batch,  ///< class grading and verification
};

/// A student's program for one assignment.
struct Submission {
    std::string id; ///< unique; made by GradingSession
    std::string assignmentId;
    std::string languageId;
    std::vector<SourceFile> files;
    std::string entry; ///< name of the entry file
    std::string user;  ///< local account or roster name
    Purpose purpose = Purpose::Submit;
    std::chrono::sys_time<std::chrono::milliseconds> created;
};

} // namespace assay
