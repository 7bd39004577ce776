// Texts that panes show: formulas, Markdown, visible spaces, calls.

#include "diff/visible_text.h"
#include "panes/markdown_text.h"
#include "panes/sample_card.h"
#include "panes/statement_view.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

using namespace assay::ide;

class PanesTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dollarsAreTakenAsPandocDoes()
    {
        const auto formulas = [](const char *text) {
            QStringList found;
            for (const Formula &formula : splitFormulas(QString::fromUtf8(text)).formulas)
                found << formula.tex;
            return found;
        };
        QCOMPARE(formulas("let $n$ and $m$"),
                 QStringList({QStringLiteral("n"), QStringLiteral("m")}));
        QVERIFY(formulas("costs $5 and $6").isEmpty());
        QVERIFY(formulas("a $ b $ c").isEmpty());
        QVERIFY(formulas("in `code $x$` here").isEmpty());
        QVERIFY(formulas("```\n$x$\n```\n").isEmpty());
        QVERIFY(formulas("one $x\n\ntwo$ y").isEmpty());
        QCOMPARE(formulas("$$x\n+ y$$"), QStringList{QStringLiteral("x\n+ y")});
        QVERIFY(splitFormulas(QStringLiteral("$$x$$")).formulas.at(0).display);
        QVERIFY(!splitFormulas(QStringLiteral("$x$")).formulas.at(0).display);
        QCOMPARE(splitFormulas(QStringLiteral("\\$3")).text, QStringLiteral("$3"));
        // Characters that stand for formulas cannot come from outside.
        QCOMPARE(splitFormulas(QString(QChar(0xE100))).text,
                 QString(QChar(QChar::ReplacementCharacter)));
    }

    void statementsAreStyled()
    {
        QTextDocument document;
        setStatementMarkdown(document, QStringLiteral("Two lines of $n^2$ text.\n\n## Input\n\n"
                                                      "| a | b |\n|---|---|\n| $x$ | 1 |\n\n"
                                                      "`code` and <b>html</b>\n"));
        QTextCursor all(&document);
        all.select(QTextCursor::Document);
        const QString text = FormulaObject::plainText(all);
        QVERIFY(text.contains(QStringLiteral("Two lines of n^2 text.")));
        QVERIFY(text.contains(QStringLiteral("<b>html</b>"))); // shown, not interpreted
        QVERIFY(!text.contains(u'$'));
        QCOMPARE(document.begin().blockFormat().lineHeightType(),
                 static_cast<int>(QTextBlockFormat::MinimumHeight)); // the formula may be high
        const auto frames = document.rootFrame()->childFrames();
        QCOMPARE(frames.size(), 1);
        const auto *table = qobject_cast<QTextTable *>(frames.first());
        QVERIFY(table);
        QCOMPARE(table->rows(), 2);
        QTextCursor cell = table->cellAt(1, 0).firstCursorPosition();
        cell.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        QCOMPARE(FormulaObject::plainText(cell), QStringLiteral("x"));
    }

    void thePaneShowsSomePartsItself()
    {
        QCOMPARE(withoutPaneParts(QStringLiteral("# Two Sum\r\n\r\nText\n\n{{nextsample}}\n"),
                                  QStringLiteral("Two sum")),
                 QStringLiteral("Text"));
        QCOMPARE(withoutPaneParts(QStringLiteral("# Other\n\nText"), QStringLiteral("Two Sum")),
                 QStringLiteral("# Other\n\nText"));
    }

    void imagesComeFromTheFolderOnly()
    {
        const QTemporaryDir outside;
        QImage image(20, 10, QImage::Format_RGB32);
        image.fill(Qt::red);
        QVERIFY(QDir(outside.path()).mkpath(QStringLiteral("package/img")));
        const QString folder = outside.filePath(QStringLiteral("package"));
        QVERIFY(image.save(folder + QStringLiteral("/img/inside.png")));
        QVERIFY(image.save(outside.filePath(QStringLiteral("secret.png"))));
        QVERIFY(QFile::link(outside.filePath(QStringLiteral("secret.png")),
                            folder + QStringLiteral("/link.png")));
        QFile text(folder + QStringLiteral("/text.png"));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("no image");
        text.close();

        StatementView view;
        const auto load = [&view](const QString &name) {
            return !view.loadResource(QTextDocument::ImageResource, QUrl(name))
                        .value<QImage>()
                        .isNull();
        };
        QVERIFY(!load(QStringLiteral("img/inside.png"))); // no folder yet
        view.setFolder(folder);
        QVERIFY(load(QStringLiteral("img/inside.png")));
        QVERIFY(!load(QStringLiteral("../secret.png")));
        QVERIFY(!load(QStringLiteral("img/../../secret.png")));
        QVERIFY(!load(QStringLiteral("link.png")));
        QVERIFY(!load(QStringLiteral("text.png")));
        QVERIFY(!load(outside.filePath(QStringLiteral("secret.png"))));
        QVERIFY(!load(QUrl::fromLocalFile(folder + QStringLiteral("/img/inside.png")).toString()));
        QVERIFY(!load(QStringLiteral("https://example.org/a.png")));
        QVERIFY(!load(QStringLiteral("//example.org/a.png")));
        QVERIFY(!view.loadResource(QTextDocument::StyleSheetResource,
                                   QUrl(QStringLiteral("img/inside.png")))
                     .isValid());
    }

    void whatCannotBeSeenGetsASign()
    {
        const VisibleText visible = visibleText(QStringLiteral("a b \t1\r\n  x\n"));
        QCOMPARE(visible.text, QStringLiteral("a b·→\t1␍↵\n··x↵"));
        QVERIFY(!visible.missingFinalNewline);
        QVERIFY(visibleText(QStringLiteral("x")).missingFinalNewline);
        QVERIFY(!visibleText(QString()).missingFinalNewline);
        QCOMPARE(visible.positions.size(), 13U);
        QCOMPARE(visible.text.at(visible.positions[5]), QChar(u'1'));
    }

    void theFirstDifferenceIsFound()
    {
        const auto word = [](const QString &text, qsizetype from, qsizetype length) {
            return text.mid(from, length);
        };
        const QString expected = QStringLiteral("1 2\n30 4\n");
        const QString found = QStringLiteral("1  2\n31 4\n");
        const DifferingTokens search = differingTokens(expected, found, 0, 0);
        QVERIFY(search.found);
        QCOMPARE(word(expected, search.expectedFrom, search.expectedLength), QStringLiteral("30"));
        QCOMPARE(word(found, search.foundFrom, search.foundLength), QStringLiteral("31"));
        // The checker's place wins: 0.50 and 0.5 were equal to it.
        const QString reals = QStringLiteral("0.5 7\n");
        const QString printed = QStringLiteral("0.50 8\n");
        const DifferingTokens told = differingTokens(reals, printed, 1, 6);
        QCOMPARE(word(reals, told.expectedFrom, told.expectedLength), QStringLiteral("7"));
        QCOMPARE(word(printed, told.foundFrom, told.foundLength), QStringLiteral("8"));
        // Output that ends too early points at its end.
        const DifferingTokens missing = differingTokens(expected, QStringLiteral("1 2\n"), 2, 1);
        QCOMPARE(missing.foundLength, 0);
        QCOMPARE(word(expected, missing.expectedFrom, missing.expectedLength),
                 QStringLiteral("30"));
        QVERIFY(!differingTokens(expected, QStringLiteral("1 2 30 4"), 0, 0).found);
    }

    void callsKeepNumbersAsWritten()
    {
        const QString name = QStringLiteral("f");
        QCOMPARE(callText(name, QStringLiteral("[[2,7], 9]")), QStringLiteral("f([2,7], 9)"));
        QCOMPARE(callText(name, QStringLiteral("[\"a,]\\\"b\", 12345678901234567890]")),
                 QStringLiteral("f(\"a,]\\\"b\", 12345678901234567890)"));
        QCOMPARE(callText(name, QStringLiteral("[]")), QStringLiteral("f()"));
        QCOMPARE(callText(name, QStringLiteral("7")), QStringLiteral("f(7)"));
    }
};

QTEST_MAIN(PanesTextTest)
#include "panes_text_test.moc"
