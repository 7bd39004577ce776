#include "panes/code_blocks.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace assay::ide {

namespace {

constexpr qsizetype mostCharacters = 32 * 1024; ///< of all blocks of a statement together

CodeColorer &colorer()
{
    static CodeColorer given;
    return given;
}

QString languageOf(const QTextBlock &block)
{
    return block.isValid() ? block.blockFormat().stringProperty(QTextFormat::BlockCodeLanguage)
                           : QString();
}

void apply(const QTextBlock &block, const QVector<CodeRun> &runs)
{
    QTextCursor cursor(block);
    for (const CodeRun &run : runs) {
        if (run.from < 0 || run.length <= 0 || run.from + run.length >= block.length())
            continue;
        cursor.setPosition(block.position() + run.from);
        cursor.setPosition(block.position() + run.from + run.length, QTextCursor::KeepAnchor);
        QTextCharFormat look;
        look.setForeground(run.color);
        if (run.bold)
            look.setFontWeight(QFont::Bold);
        look.setFontItalic(run.italic);
        cursor.mergeCharFormat(look);
    }
}

} // namespace

void setCodeColorer(CodeColorer given)
{
    colorer() = std::move(given);
}

void colorCodeBlocks(QTextDocument &document)
{
    if (!colorer())
        return;
    qsizetype characters = 0;
    for (QTextBlock block = document.begin(); block.isValid();) {
        const QString language = languageOf(block);
        if (language.isEmpty()) {
            block = block.next();
            continue;
        }
        QVector<QTextBlock> blocks;
        QStringList lines;
        for (; languageOf(block) == language; block = block.next()) {
            blocks += block;
            lines += block.text();
            characters += block.length();
        }
        if (characters > mostCharacters)
            return;
        const auto runs = colorer()(lines, language);
        for (qsizetype line = 0; line < qMin(runs.size(), blocks.size()); ++line)
            apply(blocks[line], runs[line]);
    }
}

} // namespace assay::ide
