#!/usr/bin/env python3
"""Breaks rules on purpose, one at a time, and sees that the packages notice: `mutate.py [NAME...]`.

Works on a copy, never here: ASSAY_MUTANTS is a copy of the source tree without .git,
ASSAY_MUTANTS_BUILD its build folder, configured and built before. Each row of the table below
changes one text in one file; `assay` is built again (one file and the link, as a rule) and the
packages of the row are verified. They must fail. Names choose the rows of these packages. Not a
test: it takes a minute a row.
"""

import os
import pathlib
import subprocess
import sys
from typing import NamedTuple

HERE = pathlib.Path(__file__).resolve().parent


class Mutation(NamedTuple):
    packages: str  # with spaces between them
    file: str
    text: str
    replacement: str
    also: tuple[str, str, str] | None = None  # as well, where one rule is kept in two places


LOAD = "core/load/"
JUDGE = "core/judge/"

TABLE = [
    Mutation("legacy_flags_inherited", LOAD + "case_files.cpp",
             "settings.validatorFlags.words.empty()", "true"),
    Mutation("legacy_older_words", LOAD + "problem_yaml.cpp",
             '*word == "continue" || *word == "grade"', '*word == "continue"'),
    Mutation("legacy_older_words", LOAD + "group_settings.cpp",
             'map.warn("grader_flags"', 'map.reject("grader_flags"'),
    Mutation("legacy_checker_points", JUDGE + "verdict/scoring.cpp",
             "(points || ratio) && group.checkerScores != CheckerScores::Free)",
             "(points || ratio))"),
    Mutation("domjudge_without_problem_yaml", LOAD + "problem_yaml.cpp",
             "= hasTimeLimitIni(tree);",
             "= hasTimeLimitIni(tree) && file != nullptr;"),
    Mutation("legacy_names_of_submissions legacy_names_of_tests", LOAD + "package_tree.cpp",
             "const bool used = ", "const bool used = false && "),
    Mutation("legacy_answer_left_out", LOAD + "test_data.cpp",
             "!isAnswered && !m_validator.present", "!isAnswered"),
    Mutation("domjudge_points_of_groups domjudge_points_of_validator",
             LOAD + "declared_points.cpp", "canReach(other, *declared)", "false"),
    Mutation("domjudge_points_of_groups", LOAD + "group_settings.cpp",
             "group.pointsNeedAcceptance = false;", ""),
    Mutation("domjudge_points_of_validator", LOAD + "group_settings.cpp",
             "group.scored = hasFile;", ""),
    Mutation("legacy_names_of_submissions", LOAD + "reference_submissions.cpp",
             "    else if (format == PackageFormat::Legacy)", "    else if (false)"),
    Mutation("legacy_names_of_submissions", LOAD + "reference_submissions.cpp",
             "const bool none = !problem.submitAnswer", "const bool none = false"),
    Mutation("running_validator_with_header", JUDGE + "programs/package_tool.cpp",
             "if (isHeader(entry->path())", "if (problem && isHeader(entry->path())"),
    Mutation("running_validator_with_header", LOAD + "validators.cpp",
             "        if (isProgram(tree, *entry))",
             "        if (entry->isFolder || isProgram(tree, *entry))"),
    Mutation("running_validator_modules running_author_programs", LOAD + "entry_file.cpp",
             "return std::ranges::count(file->name, '/');",
             "return std::ranges::count(file->name, '?');"),
    Mutation("running_validator_modules", JUDGE + "programs/package_tool.cpp",
             "firstLine.ends_with('\\r')", "firstLine.ends_with('?')"),
    Mutation("running_author_programs", JUDGE + "compile/older_dialects.cpp",
             "if (!std::holds_alternative<CompileFailure>(compilation) ||", "if (true ||"),
    Mutation("running_author_programs", JUDGE + "compile/older_dialects.cpp",
             '{"-std=gnu++98"},', ""),
    Mutation("running_author_programs", JUDGE + "compile/older_dialects.cpp",
             ', "-include", "bits/stdc++.h"', ""),
    Mutation("running_author_programs", LOAD + "submission_intake.cpp",
             "options.byAuthor ? languageOfMost(files, registry) : ", ""),
    # Who ended first.
    Mutation("running_interactive", JUDGE + "programs/interactor.cpp",
             "return dialogue.validatorFirst &&", "return false &&"),
    Mutation("running_interactive", JUDGE + "programs/conversation.cpp",
             "return side == Side::Submission;",
             "return side == Side::Submission || side == Side::Validator;"),
    Mutation("running_interactive_early_accept", JUDGE + "programs/interactor.cpp",
             "dialogue.validator.exitCode == 43", "dialogue.validator.exitCode != 1"),
    # A submission that talks on is cut off: neither the conversation nor the helper reads on.
    Mutation("running_interactive_early_accept", JUDGE + "programs/conversation.cpp",
             "        here.inputGone = true;\n        here.pending.clear();",
             "        ::shutdown(party(other(side)).theirs.get(), SHUT_WR);\n"
             "        here.inputGone = true;\n        here.pending.clear();",
             also=("sandbox/helper/relay.cpp", "if (m_destination == m_owned.get())\n", "")),
    Mutation("running_interactive_closed_output", JUDGE + "programs/conversation.cpp",
             "::shutdown(here.ours.get(), SHUT_WR);", ""),
    Mutation("running_interactive_messages", JUDGE + "programs/validation.cpp",
             "TRY(addFeedback(result, feedback(validator), m_checker->scoring()));", ""),
    Mutation("running_multi_pass running_interactive_multi_pass", JUDGE + "stdio_judge.cpp",
             "for (int pass = 1; most > 1", "for (int pass = 1; most > 9"),
    # The time of all passes together.
    Mutation("running_multi_pass", JUDGE + "stdio_judge.cpp",
             "result.cpuTime = std::max(result.cpuTime, earlier.cpuTime);",
             "result.cpuTime += earlier.cpuTime; if (result.cpuTime > std::chrono::seconds(2)) "
             "result.verdict = Verdict::TLE;"),
    Mutation("running_several_validators", JUDGE + "programs/validation.cpp",
             "i < m_checker->validators().size(); ++i) {\n        auto request",
             "i < 1; ++i) {\n        auto request"),
    Mutation("running_build_script", JUDGE + "programs/package_tool.cpp",
             'if (fs::exists(folder->path() / "build"))', "if (false)"),
    Mutation("running_build_script", JUDGE + "programs/validation.cpp",
             'std::string(feedbackInBox) + "/"', "std::string(feedbackInBox)"),
    Mutation("running_computed_time_limit", LOAD + "problem_yaml.cpp",
             "rule.resolution = fromSeconds(*seconds);",
             "rule.resolution = std::chrono::seconds(9);"),
    Mutation("running_legacy_time_multiplier", LOAD + "reference_submissions.cpp",
             'submission.lowerTimeBound = folder == "accepted";',
             'submission.lowerTimeBound = folder != "time_limit_exceeded";'),
    Mutation("running_measured_time", JUDGE + "verdict/verdict_rules.cpp",
             "run.cpuTime > facts.limits.cpuTime)\n        return Verdict::TLE;",
             "false)\n        return Verdict::TLE;"),
    Mutation("running_submitted_answers", JUDGE + "programs/answer_files.cpp",
             "if (clear && fs::is_regular_file", "if ((clear || true) && fs::is_regular_file"),
]


def build(folder: str) -> str:
    """What the compiler says; empty if all went well."""
    result = subprocess.run(["cmake", "--build", folder, "--target", "assay", "assay-sandbox"],
                            capture_output=True, text=True)
    return result.stdout[-2000:] if result.returncode else ""


def verify(packages: list[str], folder: str) -> bool:
    return subprocess.run(
        [sys.executable, HERE / "conformance_test.py", *packages], capture_output=True,
        env={**os.environ, "ASSAY": f"{folder}/bin/assay",
             "ASSAY_SANDBOX": f"{folder}/bin/assay-sandbox",
             "ASSAY_RESOURCES": f"{folder}/share/assay", "SANDBOX_MUST_WORK": "1"}).returncode == 0


def attempt(mutation: Mutation, source: pathlib.Path, folder: str) -> list[str]:
    """The packages that did not notice."""
    originals = {}
    try:
        for file, text, replacement in filter(None, (mutation[1:4], mutation.also)):
            original = originals[source / file] = (source / file).read_text()
            if original.count(text) != 1:
                sys.exit(f"{file} holds {original.count(text)} times: {text}")
            (source / file).write_text(original.replace(text, replacement))
        if complaint := build(folder):
            print(f"{mutation.file} does not compile with {mutation.replacement}:\n{complaint}")
            return mutation.packages.split()
        return [name for name in mutation.packages.split() if verify([name], folder)]
    finally:
        for path, original in originals.items():
            path.write_text(original)


def main(names: list[str]) -> int:
    source = pathlib.Path(os.environ["ASSAY_MUTANTS"]).resolve()
    folder = os.environ["ASSAY_MUTANTS_BUILD"]
    if (source / ".git").exists():
        sys.exit("ASSAY_MUTANTS is a checkout; name a copy without .git")
    survivors = 0
    for mutation in TABLE:
        if names and not set(names) & set(mutation.packages.split()):
            continue
        unnoticed = attempt(mutation, source, folder)
        survivors += len(unnoticed)
        print(f"{'SURVIVED ' + ' '.join(unnoticed) if unnoticed else 'noticed'}: "
              f"{mutation.packages}: {mutation.text.split(chr(10))[0].strip()}", flush=True)
    build(folder)
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
