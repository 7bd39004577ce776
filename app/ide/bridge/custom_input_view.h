#pragma once

#include <QString>

/// Plain values about inputs of the student's own.
namespace assay::ide {

/// A test that the student wrote. Equal names do not occur within an assignment.
struct CustomInputView {
    QString name;
    QString input;
    QString answer;
    bool answerKnown = false; ///< false: the program is run and nothing is compared

    bool operator==(const CustomInputView &) const = default;
};

/// Names of the tests that custom inputs are judged as: this and their own name.
inline constexpr const char16_t *customTestPrefix = u"custom/";

} // namespace assay::ide
