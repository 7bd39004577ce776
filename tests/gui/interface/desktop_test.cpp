// What the desktop knows of Assay: the type of packed assignments, opening one of them, icons.

#include "story_support.h"
#include "story_window.h"

#include "main_window/main_window.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "theme/verdict_look.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QMimeDatabase>
#include <QProcess>
#include <QTest>

using namespace assay::ide;
using namespace assay::ide::test;

namespace {

constexpr int firstVerdict = static_cast<int>(VerdictView::NotRun);
constexpr int lastVerdict = static_cast<int>(VerdictView::Cancelled);

QImage drawn(const QString &icon, int size)
{
    return iconPixmap(icon, Qt::black, size, 1).toImage().convertToFormat(QImage::Format_ARGB32);
}

/// Share of the picture that is covered, 0 to 1.
double coverage(const QImage &image)
{
    double sum = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            sum += image.pixelColor(x, y).alphaF();
    return sum / (image.width() * image.height());
}

/// Share of the picture in which the two differ, 0 to 1.
double difference(const QImage &first, const QImage &second)
{
    double sum = 0;
    for (int y = 0; y < first.height(); ++y)
        for (int x = 0; x < first.width(); ++x)
            sum += qAbs(first.pixelColor(x, y).alphaF() - second.pixelColor(x, y).alphaF());
    return sum / (first.width() * first.height());
}

/// Zips `folder`, with problem.yaml first as exporters write it.
QString packed(const QString &folder, const QString &archive)
{
    QProcess zip;
    zip.setWorkingDirectory(folder);
    zip.start(QStringLiteral("zip"), {QStringLiteral("-q"), QStringLiteral("-r"), archive,
                                      QStringLiteral("problem.yaml"), QStringLiteral(".")});
    if (!zip.waitForFinished() || zip.exitCode() != 0)
        qFatal("cannot make %s", qPrintable(archive));
    return archive;
}

} // namespace

class DesktopTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void packagesAreKnownByTheirContents()
    {
        const QString package = makePackage(m_folder.path(), QStringLiteral("alpha"));
        const QString named = packed(package, m_folder.filePath(QStringLiteral("alpha.kpp")));
        const QString plain = packed(package, m_folder.filePath(QStringLiteral("beta.zip")));
        writeFile(m_folder.filePath(QStringLiteral("other/readme.txt")), QStringLiteral("hello"));
        writeFile(m_folder.filePath(QStringLiteral("other/problem.yaml")), QStringLiteral("-"));
        QProcess zip;
        zip.setWorkingDirectory(m_folder.filePath(QStringLiteral("other")));
        zip.start(QStringLiteral("zip"), {QStringLiteral("-q"), QStringLiteral("../other.zip"),
                                          QStringLiteral("readme.txt")});
        QVERIFY(zip.waitForFinished());
        const QString type = QStringLiteral("application/x-problem-package");
        const QMimeDatabase database;
        QCOMPARE(database.mimeTypeForFile(named).name(), type);
        QCOMPARE(database.mimeTypeForFile(plain, QMimeDatabase::MatchContent).name(), type);
        QCOMPARE(database.mimeTypeForFile(m_folder.filePath(QStringLiteral("other.zip"))).name(),
                 QStringLiteral("application/zip"));
        QFile entry(QStringLiteral(ASSAY_DESKTOP_FOLDER "/io.github.assay_judge.Assay.desktop"));
        QVERIFY(entry.open(QIODevice::ReadOnly));
        const QByteArray text = entry.readAll();
        QVERIFY(text.contains("MimeType=" + type.toUtf8() + ';'));
        QVERIFY(text.contains("Exec=assay-ide %F"));
    }

    void aDoubleClickOpensAPackage()
    {
        const QString package = makePackage(m_folder.path(), QStringLiteral("gamma"));
        StoryWindow story({packed(package, m_folder.filePath(QStringLiteral("gamma.kpp")))});
        QVERIFY(story.waitUntilEditable());
        QCOMPARE(story.window().windowTitle(), QStringLiteral("Sum of two (gamma) – Assay"));
        story.quit();
    }

    void theIconOfTheProgramIsClearAtEverySize()
    {
        const QString name = QStringLiteral("io.github.assay_judge.Assay");
        for (const int size : {16, 22, 24, 32, 48, 64, 128, 256, 512}) {
            const QImage image = drawn(name, size);
            QCOMPARE(image.size(), QSize(size, size));
            QVERIFY2(coverage(image) > 0.6, qPrintable(QString::number(size)));
            // Ground, shield and tick can be told apart in the middle rows.
            QSet<QRgb> colors;
            for (int x = 0; x < size; ++x)
                colors.insert(image.pixel(x, size / 2) | 0x000f0f0f);
            QVERIFY2(colors.size() >= 3, qPrintable(QString::number(size)));
        }
    }

    void everyVerdictHasAShapeOfItsOwn()
    {
        QMap<QString, QImage> shapes;
        for (int verdict = firstVerdict; verdict <= lastVerdict; ++verdict) {
            const QString icon = verdictLook(static_cast<VerdictView>(verdict)).icon;
            for (const int size : {12, 16, 24, 32, 64, 128, 512}) {
                const double covered = coverage(drawn(icon, size));
                QVERIFY2(covered > 0.04 && covered < 0.9, qPrintable(icon));
            }
            shapes.insert(icon, drawn(icon, 14)); // as large as in the results
        }
        QVERIFY(shapes.size() >= 10);
        for (auto first = shapes.cbegin(); first != shapes.cend(); ++first)
            for (auto second = std::next(first); second != shapes.cend(); ++second) {
                const double apart = difference(*first, *second);
                QVERIFY2(apart > 0.06, qPrintable(QStringLiteral("%1 and %2 differ by %3")
                                                      .arg(first.key(), second.key())
                                                      .arg(apart)));
            }
    }

private:
    QTemporaryDir m_folder;
};

int main(int argc, char **argv)
{
    const IsolatedHome home;
    // The desktop's types are read once, so ours joins them before the application is there.
    const QString mime = qEnvironmentVariable("XDG_DATA_HOME") + QStringLiteral("/mime");
    const QString file = QStringLiteral("io.github.assay_judge.Assay.xml");
    QDir().mkpath(mime + QStringLiteral("/packages"));
    if (!QFile::copy(QStringLiteral(ASSAY_DESKTOP_FOLDER "/") + file,
                     mime + QStringLiteral("/packages/") + file) ||
        QProcess::execute(QStringLiteral("update-mime-database"), {mime}) != 0)
        qFatal("cannot register the type");
    QApplication application(argc, argv);
    Theme::apply(application, Scheme::Light);
    DesktopTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "desktop_test.moc"
