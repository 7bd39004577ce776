#pragma once

#include "load/import/foreign_package.h"
#include "load/import/importer.h"

#include <string>
#include <vector>

namespace assay::load {

/// The files that .meta/config.json of an Exercism exercise names.
struct ExerciseFiles {
    std::vector<std::string> solution;
    std::vector<std::string> test;
    std::vector<std::string> editor; ///< shown, but not to be changed
    std::vector<std::string> example;
};

/// Both make one test of each unit test, and a driver that runs it: it prints a word from the
/// test's input if, and only if, the unit test passes. What the submission prints does not count.
/// The package's identity must be set.
void readPythonExercise(const ImportJob &job, const ExerciseFiles &files, ForeignPackage &package);
void readJavaExercise(const ImportJob &job, const ExerciseFiles &files, ForeignPackage &package);

/// "Two Fer" for "two-fer".
std::string exerciseTitle(const std::string &slug);

/// A test whose answer is its input: the word that the driver gives back. `name` is unique.
ForeignTest unitTest(const ForeignPackage &package, const std::string &name,
                     const std::string &title);

/// A file that config.json names; a finding if it is missing.
const SourceEntry *exerciseFile(const ImportJob &job, const std::string &name);

inline constexpr ByteCount largestExerciseFile = ByteCount::mib(4);

} // namespace assay::load
