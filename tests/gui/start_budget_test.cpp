// How much is done before the first window is painted, counted in steps that are the same on every
// machine: widgets made, allocations, libraries loaded, threads, files held open. Milliseconds are
// `./dev bench ide`'s affair; this fails when somebody puts work before the first window.

#include "story_support.h"

#include "main_window/main_window.h"
#include "settings/settings.h"
#include "theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <cstdio>
#include <cstdlib>
#include <link.h>
#include <new>

namespace {

// Of this thread alone: the workers that open the gradebook run beside the window's start, and how
// far they have come when it is painted is different every time.
thread_local long allocations = 0;

} // namespace

// Qt's own calls come here as well: the program's operator wins.
void *operator new(std::size_t size)
{
    ++allocations;
    if (void *memory = std::malloc(size == 0 ? 1 : size))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void *memory) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}

using namespace assay::ide;
using namespace assay::ide::test;

namespace {

// What it is today and a quarter more. Raise them only for something a student sees at once.
constexpr long mostAllocations = 13500;
constexpr qsizetype mostWidgets = 320;
constexpr qsizetype mostLibraries = 130;

QStringList libraries()
{
    QStringList names;
    dl_iterate_phdr(
        [](dl_phdr_info *info, std::size_t, void *list) {
            static_cast<QStringList *>(list)->append(QFile::decodeName(info->dlpi_name));
            return 0;
        },
        &names);
    return names;
}

/// What is held open: "/…/gradebook.db".
QStringList openFiles()
{
    QStringList files;
    const QDir folder(QStringLiteral("/proc/self/fd"));
    for (const QFileInfo &entry : folder.entryInfoList(QDir::Files | QDir::System))
        files += entry.symLinkTarget();
    return files;
}

/// The state of things when the window is painted for the first time.
class FirstPaint : public QObject {
    Q_OBJECT

public:
    explicit FirstPaint(QObject *window) { window->installEventFilter(this); }

    bool seen = false;
    long allocated = 0;
    qsizetype widgets = 0;
    qsizetype threads = 0;
    QStringList loaded;
    QStringList open;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || seen)
            return false;
        seen = true;
        allocated = allocations;
        widgets = QApplication::allWidgets().size();
        threads = QDir(QStringLiteral("/proc/self/task"))
                      .entryList(QDir::Dirs | QDir::NoDotAndDotDot)
                      .size();
        loaded = libraries();
        open = openFiles();
        return false;
    }
};

} // namespace

class StartBudgetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void littleIsDoneBeforeTheFirstWindow()
    {
        const long before = allocations;
        Settings settings;
        MainWindow window(settings, {});
        FirstPaint first(&window);
        window.show();
        QTRY_VERIFY(first.seen);
        const long allocated = first.allocated - before;
        std::printf("start: %ld allocations, %lld widgets, %lld libraries, %lld threads\n",
                    allocated, static_cast<long long>(first.widgets),
                    static_cast<long long>(first.loaded.size()),
                    static_cast<long long>(first.threads));
        QVERIFY2(allocated <= mostAllocations, qPrintable(QString::number(allocated)));
        QVERIFY2(first.widgets <= mostWidgets, qPrintable(QString::number(first.widgets)));
        QVERIFY2(first.loaded.size() <= mostLibraries,
                 qPrintable(QString::number(first.loaded.size())));
        // Nothing is read, asked or started before there is something to look at.
        QVERIFY2(first.open.filter(QStringLiteral("gradebook")).isEmpty(),
                 qPrintable(first.open.join(QLatin1Char('\n'))));
        for (const char *late : {"poppler", "Qt6Network", "Qt6PrintSupport", "qcustomplot"})
            QVERIFY2(first.loaded.filter(QLatin1String(late)).isEmpty() || isLinked(late), late);
        window.close();
    }

private:
    /// Loaded with the program already, before anything was done: the linker's cost, and counted.
    bool isLinked(const char *name) const
    {
        return !m_atStart.filter(QLatin1String(name)).isEmpty();
    }

    QStringList m_atStart = libraries();
};

int main(int argc, char **argv)
{
    const IsolatedHome home;
    QApplication application(argc, argv);
    Theme::apply(application, Scheme::Light);
    StartBudgetTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "start_budget_test.moc"
