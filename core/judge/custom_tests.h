#pragma once

#include "base/error.h"
#include "model/assignment.h"
#include "model/custom_input.h"

#include <memory>
#include <vector>

namespace assay::judge {

/// Can students try inputs of their own here? Not where a validator talks to the program, where a
/// program is run several times over or where no program is handed in: there is no input to write.
/// InvalidArgument with the reason.
Result<> checkTakesCustomInputs(const Assignment &assignment);

/// A copy of the assignment with a last group `custom` of shown tests, one for each input, under
/// the names "custom/NAME". Their files are written anew, and go with the copy. InvalidArgument for
/// too many or too large inputs, names that are empty or there twice, and arguments of a function
/// that are no JSON array.
Result<std::shared_ptr<const Assignment>>
withCustomTests(const std::shared_ptr<const Assignment> &assignment,
                const std::vector<CustomInput> &inputs);

} // namespace assay::judge
