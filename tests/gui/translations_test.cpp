// Every text of the window is translated, and no translation loses a number or a name.

#include "main_window/status_line.h"
#include "translation.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace assay::ide;

namespace {

struct Message {
    QString source;
    QStringList translations; ///< several if the text has plural forms
    bool plural = false;
    bool finished = true;
};

QVector<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    QXmlStreamReader xml(&file);
    QVector<Message> messages;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"message") {
            messages.append(Message());
            messages.back().plural = xml.attributes().value(u"numerus") == u"yes";
        } else if (xml.name() == u"source") {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            Message &message = messages.back();
            message.finished = !xml.attributes().hasAttribute(u"type");
            if (!message.plural)
                message.translations += xml.readElementText();
        } else if (xml.name() == u"numerusform") {
            messages.back().translations += xml.readElementText();
        }
    }
    return messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%[0-9n]"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found += match.next().captured();
    std::ranges::sort(found);
    return found;
}

const QStringList languages{QStringLiteral("de"), QStringLiteral("en"), QStringLiteral("fr")};

QString file(const QString &code)
{
    return QStringLiteral(ASSAY_TRANSLATIONS "/assay_%1.ts").arg(code);
}

} // namespace

class TranslationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextOfTheSourcesIsTranslated()
    {
        const QTemporaryDir folder;
        for (const QString &code : languages) {
            const QString collected = folder.filePath(code + QStringLiteral(".ts"));
            QVERIFY(QFile::copy(file(code), collected));
            QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-no-obsolete"),
                                  QStringLiteral("-locations"), QStringLiteral("none")};
            if (code == QLatin1String("en"))
                arguments += QStringLiteral("-pluralonly");
            arguments += {QStringLiteral(ASSAY_IDE_SOURCES), QStringLiteral("-ts"), collected};
            QProcess lupdate;
            lupdate.start(QStringLiteral(ASSAY_LUPDATE), arguments);
            QVERIFY(lupdate.waitForFinished(60000));
            QCOMPARE(lupdate.exitCode(), 0);
            const QVector<Message> messages = readMessages(collected);
            QVERIFY(messages.size() >= (code == QLatin1String("en") ? 3 : 200));
            for (const Message &message : messages) {
                QVERIFY2(message.finished, qPrintable(code + QLatin1String(": ") + message.source));
                for (const QString &translation : message.translations)
                    QVERIFY2(!translation.isEmpty(),
                             qPrintable(code + QLatin1String(": ") + message.source));
            }
        }
    }

    void noPlaceholderIsLost()
    {
        for (const QString &code : languages)
            for (const Message &message : readMessages(file(code))) {
                QCOMPARE(message.translations.size(), message.plural ? 2 : 1);
                for (const QString &translation : message.translations)
                    QVERIFY2(placeholders(translation) == placeholders(message.source),
                             qPrintable(message.source + QStringLiteral(" → ") + translation));
            }
    }

    void latin1LiteralsHoldAsciiOnly()
    {
        // The sources are UTF-8: " · " as QLatin1String is shown as "Â·".
        static const QRegularExpression broken(
            QStringLiteral("QLatin1(String|Char|StringView)\\([^)\\n]*[^\\x00-\\x7f]"));
        QDirIterator files(QStringLiteral(ASSAY_IDE_SOURCES),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile source(files.next());
            QVERIFY(source.open(QIODevice::ReadOnly));
            const auto match = broken.match(QString::fromUtf8(source.readAll()));
            QVERIFY2(!match.hasMatch(),
                     qPrintable(source.fileName() + QLatin1String(": ") + match.captured()));
        }
    }

    void frenchMarksStandApartFromTheirWords()
    {
        static const QRegularExpression breakable(
            QStringLiteral("[^\u00a0\u202f]([:;!?»](\\s|$))|«[^\u00a0]"));
        for (const Message &message : readMessages(file(QStringLiteral("fr"))))
            for (const QString &translation : message.translations)
                QVERIFY2(!breakable.match(translation).hasMatch(), qPrintable(translation));
    }

    void pluralFormsAreRight()
    {
        const auto tests = [](int count) {
            return QCoreApplication::translate("assay::ide::ResultModel", "%n tests", nullptr,
                                               count);
        };
        installTranslations(QLocale(QStringLiteral("it"))); // not there: English
        QCOMPARE(tests(1), QStringLiteral("1 test"));
        QCOMPARE(tests(2), QStringLiteral("2 tests"));
        installTranslations(QLocale(QStringLiteral("fr_CA")));
        QCOMPARE(tests(0), QStringLiteral("0 test")); // in French, nothing is singular
        QCOMPARE(tests(1), QStringLiteral("1 test"));
        QCOMPARE(tests(2), QStringLiteral("2 tests"));
        installTranslations(QLocale(QStringLiteral("de_AT")));
        QCOMPARE(tests(1), QStringLiteral("1 Test"));
        QCOMPARE(tests(2), QStringLiteral("2 Tests"));
        QCOMPARE(interfaceLanguages(), languages);
        const StatusLine line;
        QCOMPARE(line.findChild<QLabel *>(QStringLiteral("interfaceLanguage"))->text(),
                 QStringLiteral("Deutsch"));
        QCOMPARE(QKeySequence(Qt::CTRL | Qt::Key_P).toString(QKeySequence::NativeText),
                 QStringLiteral("Strg+P"));
    }
};

QTEST_MAIN(TranslationsTest)

#include "translations_test.moc"
