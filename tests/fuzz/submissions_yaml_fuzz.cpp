#include "fuzz.h"

#include "load/submissions_yaml.h"

namespace assay::fuzz {

void run(std::string_view bytes)
{
    static const Scratch scratch;
    scratch.write("submissions/submissions.yaml", bytes);
    load::Findings findings;
    const auto tree = load::PackageTree::read(scratch.folder(), findings).value();
    std::vector<ReferenceSubmission> submissions(2);
    submissions[0].path = "submissions/accepted/fast.cpp";
    submissions[1].path = "submissions/wrong_answer/off_by_one/main.py";
    load::applySubmissionsYaml(tree, load::PackageFormat::Current, submissions, findings);
    // Globs come from the same file; the first line makes them meet longer names too.
    const auto glob = bytes.substr(0, bytes.find('\n'));
    (void)load::matchesGlob(glob, bytes.substr(0, 2000));
    promise(load::matchesGlob("*", "accepted"), "a star fits any name");
}

} // namespace assay::fuzz
