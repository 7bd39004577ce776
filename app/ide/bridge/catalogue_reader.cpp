#include "bridge/catalogue_reader.h"

#include "base/bytes.h"
#include "base/paths.h"
#include "bridge/convert.h"
#include "bridge/wording.h"
#include "session/grading_session.h"
#include "store/search_index.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <map>
#include <optional>
#include <utility>

namespace assay::ide {

namespace fs = std::filesystem;

namespace {

/// Of the facts and of what is indexed; another one and everything is read anew.
constexpr const char *factsVersion = "1";

void addFile(QCryptographicHash &hash, const fs::path &file, const std::string &name)
{
    std::error_code error;
    const auto size = fs::file_size(file, error);
    const auto time = fs::last_write_time(file, error).time_since_epoch().count();
    hash.addData(QByteArray::fromStdString(name) + '\0' + QByteArray::number(qulonglong(size)) +
                 ' ' + QByteArray::number(qlonglong(time)));
}

/// Changes when a file of the package does. Empty: it cannot be told, so nothing is remembered.
std::string stampOf(const fs::path &path)
{
    constexpr int mostFiles = 20'000;
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(QByteArray(factsVersion) + QLocale().name().toUtf8());
    std::error_code error;
    if (fs::is_regular_file(path, error)) {
        addFile(hash, path, "");
        return hash.result().toHex().toStdString();
    }
    std::map<std::string, fs::path> files; // sorted: folders list in any order
    fs::recursive_directory_iterator it(path, error);
    for (const fs::recursive_directory_iterator end; !error && it != end; it.increment(error)) {
        if (files.size() >= mostFiles)
            return {};
        files.emplace(it->path().lexically_relative(path).string(), it->path());
    }
    if (error)
        return {};
    for (const auto &[name, file] : files)
        addFile(hash, file, name);
    return hash.result().toHex().toStdString();
}

std::string factsOf(const AssignmentEntry &entry)
{
    const QJsonObject facts{
        {QStringLiteral("id"), entry.id},
        {QStringLiteral("title"), entry.title},
        {QStringLiteral("course"), entry.course},
        {QStringLiteral("order"), entry.order},
        {QStringLiteral("shortName"), entry.shortName},
        {QStringLiteral("difficulty"), entry.difficulty},
        {QStringLiteral("tags"), QJsonArray::fromStringList(entry.tags)},
        {QStringLiteral("languages"), QJsonArray::fromStringList(entry.languages)},
        {QStringLiteral("kind"), static_cast<int>(entry.kind)},
        {QStringLiteral("maxScore"), entry.maxScore},
        {QStringLiteral("scoring"), entry.scoring},
        {QStringLiteral("due"), entry.dueMs}};
    return QJsonDocument(facts).toJson(QJsonDocument::Compact).toStdString();
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const auto &item : value.toArray())
        texts += item.toString();
    return texts;
}

std::optional<AssignmentEntry> entryFrom(const std::string &facts, const QString &path)
{
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(facts)).object();
    const int kind = object[QStringLiteral("kind")].toInt(-1);
    AssignmentEntry entry;
    entry.path = path;
    entry.id = object[QStringLiteral("id")].toString();
    if (entry.id.isEmpty() || kind < 0 || kind > static_cast<int>(AssignmentKindView::Lab))
        return std::nullopt;
    entry.title = object[QStringLiteral("title")].toString();
    entry.course = object[QStringLiteral("course")].toString();
    // Facts of an earlier version say nothing of the place: they are read anew.
    if (!object.contains(QStringLiteral("order")))
        return std::nullopt;
    entry.order = object[QStringLiteral("order")].toInt();
    entry.shortName = object[QStringLiteral("shortName")].toString();
    entry.difficulty = qBound(0, object[QStringLiteral("difficulty")].toInt(), 3);
    entry.tags = textsOf(object[QStringLiteral("tags")]);
    entry.languages = textsOf(object[QStringLiteral("languages")]);
    entry.kind = static_cast<AssignmentKindView>(kind);
    entry.maxScore = object[QStringLiteral("maxScore")].toDouble(1);
    entry.scoring = object[QStringLiteral("scoring")].toBool();
    entry.dueMs = object[QStringLiteral("due")].toInteger();
    return entry;
}

/// The statements in all their languages, as far as they are text.
std::string statementsOf(const Assignment &assignment)
{
    constexpr ByteCount longest = ByteCount::kib(64);
    std::string texts;
    for (const auto &[language, path] : assignment.statements)
        if (path.extension() != ".pdf")
            if (const auto prefix = readFilePrefix(path, longest))
                texts += toUtf8(prefix->bytes) + '\n';
    return texts;
}

store::SearchCard cardOf(const AssignmentEntry &entry, const Assignment &assignment)
{
    store::SearchCard card;
    card.path = entry.path.toStdString();
    card.facts = factsOf(entry);
    for (const auto &[language, title] : assignment.titles)
        card.title += title + '\n';
    card.names = assignment.shortName + ' ' + assignment.author;
    card.tags = entry.tags.join(QLatin1Char(' ')).toStdString();
    card.course = assignment.course;
    card.statement = statementsOf(assignment);
    return card;
}

} // namespace

struct CatalogueReader::Private {
    std::shared_ptr<GradingSession> session;
    std::unique_ptr<store::SearchIndex> index;
    std::map<std::string, store::SearchIndex::Known> known;
    bool opened = false;

    void open()
    {
        if (std::exchange(opened, true))
            return;
        if (auto made = store::SearchIndex::open(indexFile())) {
            index = std::move(*made);
            if (auto all = index->known())
                known = std::move(*all);
            forgetMissing();
        }
    }

    /// Packages that were deleted since must not be found any more.
    void forgetMissing()
    {
        std::error_code ignored;
        const auto gone = std::erase_if(
            known, [&ignored](const auto &card) { return !fs::exists(card.first, ignored); });
        if (gone == 0)
            return;
        std::vector<std::string> kept;
        kept.reserve(known.size());
        for (const auto &[path, card] : known)
            kept.push_back(path);
        static_cast<void>(index->keepOnly(kept));
    }

    AssignmentEntry read(const QString &path, std::vector<store::SearchCard> &fresh)
    {
        const std::string key = path.toStdString();
        const std::string stamp = index ? stampOf(key) : std::string();
        if (const auto found = known.find(key);
            found != known.end() && !stamp.empty() && found->second.stamp == stamp)
            if (auto entry = entryFrom(found->second.facts, path))
                return *entry;
        const auto package = session->openPackage(key);
        if (!package) {
            AssignmentEntry broken = toEntry({}, path);
            broken.problem = errorSentence(package.error());
            return broken;
        }
        AssignmentEntry entry = toEntry(*package, path);
        if (!stamp.empty() && package->assignment) {
            fresh.push_back(cardOf(entry, *package->assignment));
            fresh.back().stamp = stamp;
            known[key] = {stamp, fresh.back().facts};
        }
        return entry;
    }
};

CatalogueReader::CatalogueReader(std::shared_ptr<GradingSession> session)
    : m(std::make_unique<Private>(std::move(session)))
{
}

CatalogueReader::~CatalogueReader() = default;

fs::path CatalogueReader::indexFile()
{
    return cacheDirectory() / "search.db";
}

QVector<AssignmentEntry> CatalogueReader::read(const QStringList &paths)
{
    m->open();
    QVector<AssignmentEntry> entries;
    std::vector<store::SearchCard> fresh;
    for (const QString &path : paths) {
        AssignmentEntry entry = m->read(path, fresh);
        if (!entry.broken)
            if (const auto progress = m->session->progress(entry.id.toStdString()))
                setProgress(entry, *progress);
        entries += entry;
    }
    // What cannot be kept is read again at the next start; nobody need be told.
    if (m->index && !fresh.empty())
        static_cast<void>(m->index->put(fresh));
    return entries;
}

} // namespace assay::ide
