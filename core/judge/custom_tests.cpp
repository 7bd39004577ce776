#include "judge/custom_tests.h"

#include "judge/harness/harness.h"
#include "run/work_dir.h"

#include <set>

namespace assay::judge {

namespace {

/// The copy and the folder its added tests lie in.
struct Extended {
    Assignment assignment;
    run::WorkDir folder;
};

Result<> check(const Assignment &assignment, const std::vector<CustomInput> &inputs)
{
    TRY(checkTakesCustomInputs(assignment));
    if (inputs.size() > customInputsLimit)
        return fail(ErrorCode::InvalidArgument, "there are more than " +
                                                    std::to_string(customInputsLimit) +
                                                    " custom inputs; delete some");
    std::set<std::string> names;
    for (const CustomInput &input : inputs) {
        if (input.name.empty() || !names.insert(input.name).second)
            return fail(ErrorCode::InvalidArgument,
                        input.name.empty()
                            ? "a custom input has no name"
                            : "two custom inputs are called " + input.name + "; rename one");
        for (const std::string &text : {input.input, input.answer.value_or("")})
            if (text.size() > customInputLimit.bytes())
                return fail(ErrorCode::InvalidArgument,
                            "the custom input " + input.name + " is larger than 16 MiB");
        if (assignment.kind != AssignmentKind::Function)
            continue;
        if (const auto line = callLine(input.input); !line)
            return fail(ErrorCode::InvalidArgument, "the custom input " + input.name +
                                                        " must be a JSON array of arguments, "
                                                        "such as [[1, 2], 3]");
        if (input.answer && !parseJson(*input.answer))
            return fail(ErrorCode::InvalidArgument, "the expected result of the custom input " +
                                                        input.name + " must be a JSON value");
    }
    return {};
}

/// Shown, worth nothing, and never a reason to leave out another test.
TestGroup customGroup()
{
    TestGroup group;
    group.name = "custom";
    group.visibility = Visibility::Shown;
    group.stop = StopPolicy::Never;
    group.scored = false;
    group.checkerScores = CheckerScores::Ignored;
    return group;
}

} // namespace

Result<> checkTakesCustomInputs(const Assignment &assignment)
{
    const char *why = assignment.interactive    ? "the program talks to a validator"
                      : assignment.passes > 1   ? "the program is run several times over"
                      : assignment.submitAnswer ? "answers are handed in instead of a program"
                      : assignment.kind == AssignmentKind::Lab ? "it is a lab"
                                                               : nullptr;
    if (why != nullptr)
        return fail(ErrorCode::InvalidArgument,
                    std::string("this assignment cannot be tried on inputs of your own: ") + why);
    return {};
}

Result<std::shared_ptr<const Assignment>>
withCustomTests(const std::shared_ptr<const Assignment> &assignment,
                const std::vector<CustomInput> &inputs)
{
    TRY(check(*assignment, inputs));
    auto folder = TRY(run::WorkDir::create());
    auto extended = std::make_shared<Extended>(Extended{*assignment, std::move(folder)});
    Assignment &copy = extended->assignment;
    if (copy.groups.empty())
        copy.groups.emplace_back();
    const std::size_t group = copy.groups.size();
    copy.groups[0].members.push_back({TestNode::Kind::Group, group});
    copy.groups.push_back(customGroup());
    // The flags that the package's author gave the samples suit here too.
    const std::vector<std::string> flags =
        copy.tests.empty() ? std::vector<std::string>() : copy.tests.front().validatorArguments;
    int number = 0;
    for (const CustomInput &input : inputs) {
        const std::string file = std::to_string(++number);
        TestCase test;
        test.name = customFolder + input.name;
        test.group = group;
        test.visibility = Visibility::Shown;
        test.validatorArguments = flags;
        TRY(extended->folder.write(file + ".in", input.input));
        test.input = extended->folder.path() / (file + ".in");
        if (input.answer) {
            TRY(extended->folder.write(file + ".ans", *input.answer));
            test.answer = extended->folder.path() / (file + ".ans");
        }
        copy.groups[group].members.push_back({TestNode::Kind::Test, copy.tests.size()});
        copy.tests.push_back(std::move(test));
    }
    return std::shared_ptr<const Assignment>(extended, &copy);
}

} // namespace assay::judge
