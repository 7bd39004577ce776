#pragma once

#include "model/judgement.h"

#include <optional>
#include <string>

namespace assay::judge {

/// What a checker says about one output. Only made when the program ended by itself with exit
/// code 0 within its limits; everything else is decided without a checker.
struct CheckReport {
    bool accepted = false;
    std::string message{};                  ///< for people, UTF-8; may be empty
    std::optional<Difference> difference{}; ///< the first one, where the checker knows it
    std::optional<double> points{};         ///< points the checker awards (score.txt)
    std::optional<double> ratio{}; ///< 0–1, share of the test's points (score_multiplier.txt)

    static CheckReport accept() { return {.accepted = true}; }
    static CheckReport reject(std::string message) { return {.message = std::move(message)}; }
};

} // namespace assay::judge
