#include "session/failure_view.h"

#include <algorithm>

namespace assay {

namespace {

bool mentions(const std::string &text, const std::string &name)
{
    return !name.empty() && text.contains(name);
}

/// Longer names that begin alike match, too: rather a sentence too many cut than one too few.
bool mentions(const std::string &text, const TestCase &test)
{
    return mentions(text, test.name) || mentions(text, test.input.string()) ||
           mentions(text, test.answer.string());
}

} // namespace

Error studentView(const Error &error, const Assignment &whole)
{
    Error view = studentView(error);
    if (error.code == ErrorCode::InvalidArgument) // in the student's own words
        return view;
    const bool hidden = std::ranges::any_of(whole.tests, [&](const TestCase &test) {
        return test.visibility != Visibility::Shown && mentions(view.detail, test);
    });
    if (hidden) {
        view.detail = "a test that is not shown cannot be judged; your program is not to blame: "
                      "ask your instructor";
        view.systemError = 0;
    }
    return view;
}

std::string studentFailure(const std::string &failure)
{
    for (const auto code : {ErrorCode::CheckerFailed, ErrorCode::HarnessFailed}) {
        const std::string prefix = std::string(errorCodeName(code)) + ": ";
        if (failure.starts_with(prefix))
            return prefix + studentView(Error{code, {}, 0, {}}).detail;
    }
    return failure;
}

} // namespace assay
