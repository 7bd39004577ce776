#include "package_on_disk.h"

#include "base/atomic_file.h"

#include <stdexcept>

namespace assay {

// One shown sample, one hidden test, one verdict-only test; the texts of the hidden parts hold the
// word "secret-words", which must never reach a student.
PackageOnDisk::PackageOnDisk()
    : m_folder(TemporaryDirectory::create("assay-session-test").value())
{
    write("languages/python.yaml",
          "name: Python\n"
          "extensions: [.py]\n"
          "default_file: main.py\n"
          "run: [python3, '{entry}']\n"
          "version: {command: [python3, --version], pattern: 'Python ([0-9.]+)'}\n");
    write("echo/problem.yaml", "problem_format_version: 2023-07\n"
                               "name: Echo\n"
                               "uuid: 6a4e1f0e-5c1d-4e57-9d0e-0a8a3bb2c001\n"
                               "limits: {time_limit: 1}\n");
    write("echo/assay.yaml", "languages: [python]\nvisibility: {secret/2: verdict_only}\n");
    write("echo/statement/problem.en.md", "Print what you read.\n");
    write("echo/data/sample/1.in", "1\n");
    write("echo/data/sample/1.ans", "1\n");
    write("echo/data/secret/1.in", "secret-words\n");
    write("echo/data/secret/1.ans", "secret-words\n");
    write("echo/data/secret/2.in", "secret-words\n");
    write("echo/data/secret/2.ans", "secret-words\n");
    write("echo/submissions/accepted/a.py", "print(input())\n");
}

void PackageOnDisk::write(const std::string &name, const std::string &text) const
{
    if (auto written = writeFileAtomically(path() / name, text); !written)
        throw std::runtime_error(written.error().message());
}

} // namespace assay
