#include "bridge/assignment_search.h"

#include "bridge/catalogue_reader.h"
#include "bridge/task_runner.h"
#include "store/search_index.h"

#include <chrono>
#include <optional>

namespace assay::ide {

using namespace std::chrono_literals;

namespace {

constexpr int mostHits = 10'000;

/// On the worker only; opened at the first search.
struct Index {
    std::unique_ptr<store::SearchIndex> index;

    QVector<SearchHitView> search(const QString &text)
    {
        if (!index)
            if (auto opened = store::SearchIndex::open(CatalogueReader::indexFile()))
                index = std::move(*opened);
        QVector<SearchHitView> hits;
        if (!index)
            return hits; // titles and tags are still searched
        const auto found = index->search(text.toStdString(), mostHits);
        if (!found)
            return hits;
        for (const store::SearchHit &hit : *found)
            hits.append({QString::fromStdString(hit.path),
                         QString::fromStdString(hit.snippet).simplified()});
        return hits;
    }
};

} // namespace

struct AssignmentSearch::Private {
    QString wanted;
    QTimer rest;
    std::shared_ptr<Index> index = std::make_shared<Index>();
    std::optional<TaskRunner> runner; // last: joined first
};

AssignmentSearch::AssignmentSearch(QObject *parent)
    : QObject(parent),
      m(std::make_unique<Private>())
{
    m->rest.setSingleShot(true);
    m->rest.setInterval(60ms);
    connect(&m->rest, &QTimer::timeout, this, &AssignmentSearch::start);
}

AssignmentSearch::~AssignmentSearch() = default;

void AssignmentSearch::search(const QString &text)
{
    m->wanted = text;
    if (text.trimmed().isEmpty())
        m->rest.stop();
    else
        m->rest.start();
}

void AssignmentSearch::start()
{
    if (!m->runner)
        m->runner.emplace();
    const auto work = [index = m->index, text = m->wanted] { return index->search(text); };
    m->runner->run(this, work, [this, text = m->wanted](const QVector<SearchHitView> &hits) {
        if (text == m->wanted)
            Q_EMIT found(text, hits);
    });
}

} // namespace assay::ide
