// From a key to the painted text: types into a program of 20,000 lines at its top, in its middle
// and at its end, with everything the editor does switched on, and prints median, 99th percentile
// and maximum in milliseconds. `--check MS` fails above that 99th percentile.
//
// The time runs from the key event until the text view has been painted, events and all, on the
// offscreen platform: a screen adds its own refresh to it. The last column is processor time, which
// a busy machine does not change much.

#include "editor/code_editor.h"
#include "editor/scintilla.h"
#include "theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace assay::ide;

namespace {

constexpr int lines = 20'000;
constexpr int keysAtAPlace = 700;
constexpr double millisecond = 1e6; // ns

/// Notes when the watched widget has been painted.
class PaintWatch : public QObject {
public:
    bool painted = false;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        painted = painted || event->type() == QEvent::Paint;
        return false;
    }
};

QString program()
{
    QString text = QStringLiteral("#include <vector>\n");
    for (int i = 0; text.count(u'\n') < lines; ++i)
        text += QStringLiteral("/// Step %1 of the computation.\n"
                               "int step%1(int value, const std::vector<int> &numbers)\n"
                               "{\n"
                               "    for (int i = 0; i < value; ++i) { // \"not a string\"\n"
                               "        if (numbers[i] > %1)\n"
                               "            return value * 2 + numbers[i];\n"
                               "    }\n"
                               "    return 0;\n"
                               "}\n\n")
                    .arg(i);
    return text;
}

/// In milliseconds.
struct Taken {
    double wall = 0;
    double work = 0;
};

double processorTime()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1000 + static_cast<double>(now.tv_nsec) / millisecond;
}

Taken oneKey(CodeEditor &editor, PaintWatch &watch, char key)
{
    watch.painted = false;
    const double begin = processorTime();
    QElapsedTimer clock;
    clock.start();
    if (key == '\n')
        QTest::sendKeyEvent(QTest::Click, &editor, Qt::Key_Return, QString(), Qt::NoModifier);
    else
        QTest::sendKeyEvent(QTest::Click, &editor, QTest::asciiToKey(key),
                            QString(QLatin1Char(key)), Qt::NoModifier);
    while (!watch.painted && clock.elapsed() < 1000)
        QCoreApplication::processEvents();
    const Taken taken{static_cast<double>(clock.nsecsElapsed()) / millisecond,
                      processorTime() - begin};
    QTest::qWait(1); // the timers of a pause between keys do not count
    return taken;
}

/// Prints a line; returns the 99th percentile of the time.
double print(const char *place, std::vector<Taken> times)
{
    const std::size_t high = times.size() * 99 / 100;
    std::ranges::sort(times, {}, &Taken::work);
    const double work = times[high].work;
    std::ranges::sort(times, {}, &Taken::wall);
    std::printf("%-8s %8zu %10.2f %10.2f %10.2f %12.2f\n", place, times.size(),
                times[times.size() / 2].wall, times[high].wall, times.back().wall, work);
    return times[high].wall;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Theme::apply(application, Scheme::Light);
    double allowed = 0;
    if (argc == 3 && qstrcmp(argv[1], "--check") == 0)
        allowed = QByteArray(argv[2]).toDouble();

    LanguageView language;
    language.id = QStringLiteral("cpp");
    language.highlighting = QStringLiteral("ISO C++");
    language.lineComment = QStringLiteral("//");
    CodeEditor editor;
    editor.setLanguage(language);
    editor.setContents(program());
    editor.resize(900, 700);
    editor.show();
    QTest::qWait(200);
    PaintWatch watch;
    editor.viewport()->installEventFilter(&watch);

    std::printf("%-8s %8s %10s %10s %10s %12s\n", "place", "keys", "median ms", "p99 ms", "max ms",
                "p99 work ms");
    const QByteArray typed = "int counter = step(value, numbers[0]);\nif (counter) {\nreturn;\n}\n";
    std::vector<Taken> all;
    for (const auto &[name, line] :
         {std::pair("top", 3), std::pair("middle", lines / 2), std::pair("end", lines - 20)}) {
        editor.goTo(line, 0);
        QTest::qWait(300);
        std::vector<Taken> times;
        for (int i = 0; i < keysAtAPlace; ++i)
            times.push_back(oneKey(editor, watch, typed[i % typed.size()]));
        all.insert(all.end(), times.begin(), times.end());
        print(name, std::move(times));
    }
    const double slowest = print("all", std::move(all));
    return allowed > 0 && slowest > allowed ? 1 : 0;
}
