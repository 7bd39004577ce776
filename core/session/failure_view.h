#pragma once

#include "model/student_view.h"

#include <string>

namespace assay {

/// A failure while `whole` was judged, as a student may read and keep it: neither the words of the
/// package's own programs nor anything about a test that is not shown (its name, its file, what was
/// wrong with its contents).
Error studentView(const Error &error, const Assignment &whole);

/// The same for a stored failure ("code: message"), which may have been kept by an instructor.
std::string studentFailure(const std::string &failure);

} // namespace assay
