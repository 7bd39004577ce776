// How long the browser takes with many assignments: ./browser_speed [COUNT], 5,000 by default, on
// the offscreen platform. Prints one line a step, in milliseconds.

#include "models/assignment_filter.h"
#include "models/assignment_model.h"
#include "panes/browser_pane.h"
#include "store/search_index.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>

using namespace assay;
using namespace assay::ide;

namespace {

template <typename Work> void measure(const char *what, Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    std::printf("%-48s %8.2f\n", what, static_cast<double>(timer.nsecsElapsed()) / 1e6);
}

QString word(QRandomGenerator &random)
{
    static const char *const syllables[] = {"ka", "to", "mi", "ren", "sol", "du", "fer", "li"};
    QString made;
    for (int i = 0; i < 3; ++i)
        made += QString::fromLatin1(syllables[random.bounded(8)]);
    return made;
}

QString text(QRandomGenerator &random, int words)
{
    QStringList made;
    for (int i = 0; i < words; ++i)
        made += word(random);
    return made.join(u' ');
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const int count = argc > 1 ? QString::fromLatin1(argv[1]).toInt() : 5000;
    const QTemporaryDir folder;
    QRandomGenerator random(1);
    QVector<AssignmentEntry> entries;
    std::vector<store::SearchCard> cards;
    for (int number = 0; number < count; ++number) {
        AssignmentEntry entry;
        entry.title = text(random, 3);
        entry.id = entry.shortName = entry.path = QStringLiteral("/assignments/%1").arg(number);
        entry.course = QStringLiteral("Course %1").arg(number / 50);
        entry.tags = {word(random)};
        entries += entry;
        store::SearchCard card;
        card.path = entry.path.toStdString();
        card.title = entry.title.toStdString();
        card.tags = entry.tags.front().toStdString();
        card.course = entry.course.toStdString();
        card.statement = text(random, 150).toStdString();
        cards.push_back(card);
    }
    auto index = store::SearchIndex::open(folder.path().toStdString() + "/search.db");
    if (!index) {
        std::fprintf(stderr, "%s\n", index.error().message().c_str());
        return 1;
    }
    std::printf("%d assignments, 150 words each\n", count);
    measure("write the index", [&] { static_cast<void>((*index)->put(cards)); });
    measure("read what is known", [&] { static_cast<void>((*index)->known()); });
    QVector<SearchHitView> hits;
    for (const char *search : {"k", "ka", "katomi", "katomi sol"})
        measure((std::string("search \"") + search + '"').c_str(), [&] {
            hits.clear();
            const auto found = (*index)->search(search, 10'000);
            if (found)
                for (const auto &hit : *found)
                    hits.append({QString::fromStdString(hit.path), {}});
        });
    AssignmentModel model;
    BrowserPane browser(&model);
    browser.resize(236, 800);
    browser.show();
    measure("fill the list and paint it", [&] {
        model.setEntries(entries);
        browser.grab();
    });
    auto *field = browser.findChild<QLineEdit *>(QStringLiteral("assignmentSearch"));
    measure("type a letter and paint", [&] {
        field->setText(QStringLiteral("k"));
        browser.grab();
    });
    measure("take in the hits and paint", [&] {
        browser.setHits(QStringLiteral("k"), hits);
        browser.grab();
    });
    measure("clear the search and paint", [&] {
        field->clear();
        browser.grab();
    });
    return 0;
}
