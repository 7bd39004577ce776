#pragma once

#include "bridge/view_types.h"

#include <filesystem>
#include <memory>

namespace assay {
class GradingSession;
}

namespace assay::ide {

/// Reads what the browser shows of packages. What a package said is remembered in the search index
/// of the cache folder with a stamp of its files: one that has not changed is not opened again. The
/// index is opened at the first read; without it everything is read each time. Blocking, for one
/// worker thread.
class CatalogueReader {
public:
    explicit CatalogueReader(std::shared_ptr<GradingSession> session);
    ~CatalogueReader();

    /// In the order of `paths`, with the student's progress.
    QVector<AssignmentEntry> read(const QStringList &paths);

    /// The file of the index.
    static std::filesystem::path indexFile();

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace assay::ide
