#pragma once

#include <string>
#include <string_view>

namespace assay::judge {

/// What the names of a Java file's top-level types decide.
struct JavaSource {
    std::string package{};    ///< "a.b"; empty: the default package
    std::string publicType{}; ///< names the file; may be empty
    std::string mainType{};   ///< the first type with a method main; may be empty
    std::string firstType{};
};

/// Looks at the top-level types of a Java source; comments, texts and bodies are skipped. Never
/// fails: what javac would not understand gives empty names.
JavaSource scanJava(std::string_view source);

} // namespace assay::judge
