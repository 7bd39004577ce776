#pragma once

#include "base/error.h"
#include "feedback/tip.h"

#include <filesystem>
#include <map>
#include <string>

namespace assay::feedback {

/// A tip in words.
struct Sentences {
    std::string seen; ///< what was seen; one or two sentences
    std::string next; ///< one next step
};

/// The sentences of all tips in one language: resources/feedback/<language>.json. Data rather than
/// code, so that each language is complete or not at one glance (a test compares the files).
class Texts {
public:
    /// `language` is a code such as "de" or "de_AT"; one that is not there gives English. Empty
    /// folder: resourceDirectory()/feedback.
    static Result<Texts> open(const std::string &language,
                              const std::filesystem::path &folder = {});

    /// Not printable: the student's bytes are in it.
    Sentences sentences(const Tip &tip) const;
    const std::map<std::string, Sentences> &all() const { return m_texts; }

private:
    std::map<std::string, Sentences> m_texts;
};

} // namespace assay::feedback
