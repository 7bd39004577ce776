#pragma once

#include <QString>
#include <QTemporaryDir>

namespace assay::ide::test {

/// A home for one test program: XDG folders and ASSAY_DATA_DIR below a temporary folder, or below
/// ASSAY_TEST_HOME if that is set (a child shares its parent's). Make it before the application.
class IsolatedHome {
public:
    IsolatedHome();
    QString path() const { return m_path; }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

/// How many tests a package has.
struct PackageShape {
    int samples = 2;
    int shown = 1;  ///< group secret/small
    int hidden = 3; ///< group secret/large
    double timeLimit = 1;
};

/// Writes a package "sum of two numbers" for C, C++ and Python below `folder`; returns its path.
QString makePackage(const QString &folder, const QString &name, const PackageShape &shape = {});

void writeFile(const QString &path, const QString &text);

} // namespace assay::ide::test
