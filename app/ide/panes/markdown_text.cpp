#include "panes/markdown_text.h"

#include <QFontInfo>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace assay::ide {

namespace {

// What is longer is no statement; laying it out would take minutes.
constexpr qsizetype longestText = 100'000;
constexpr qsizetype mostLines = 5'000;

// Formulas stand as private characters while Markdown is read: it cannot take them for markup.
constexpr char16_t firstMark = SplitMarkdown::firstMark;
constexpr char16_t lastMark = SplitMarkdown::lastMark;
const auto markPattern = QStringLiteral("[\\x{E100}-\\x{F7FF}]");

bool isFence(const QString &line, QString &fence)
{
    static const QRegularExpression pattern(QStringLiteral("^ {0,3}(`{3,}|~{3,})"));
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return false;
    if (fence.isEmpty()) {
        fence = match.captured(1);
        return true;
    }
    if (!match.captured(1).startsWith(fence))
        return false;
    fence.clear();
    return true;
}

/// Index of the closing dollar sign(s) for a formula that opens before `from`; -1: it is no
/// formula.
qsizetype closing(const QString &text, qsizetype from, bool display)
{
    if (from >= text.size() || (!display && text[from].isSpace()))
        return -1;
    for (qsizetype at = from; at < text.size(); ++at) {
        if (text[at] == u'\\') {
            ++at;
            continue;
        }
        if (text[at] != u'$')
            continue;
        if (display) {
            if (at + 1 < text.size() && text[at + 1] == u'$')
                return at;
            continue;
        }
        if (at == from || text[at - 1].isSpace())
            return -1;
        return at + 1 < text.size() && text[at + 1].isDigit() ? -1 : at;
    }
    return -1;
}

/// Takes the formulas out of one paragraph's text outside of code blocks.
QString takeFormulas(const QString &text, SplitMarkdown &split)
{
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar character = text[at];
        if (character == u'\\' && at + 1 < text.size()) {
            result += text[at + 1] == u'$' ? QStringLiteral("$") : text.mid(at, 2);
            ++at;
            continue;
        }
        if (character == u'`') {
            qsizetype ticks = at;
            while (ticks < text.size() && text[ticks] == u'`')
                ++ticks;
            const QString run = text.mid(at, ticks - at);
            const qsizetype end = text.indexOf(run, ticks);
            const qsizetype stop = end < 0 ? ticks : end + run.size();
            result += text.mid(at, stop - at);
            at = stop - 1;
            continue;
        }
        if (character == u'$') {
            const bool display = at + 1 < text.size() && text[at + 1] == u'$';
            const qsizetype from = at + (display ? 2 : 1);
            const qsizetype end = closing(text, from, display);
            if (end >= 0) {
                result += split.add({text.mid(from, end - from), display});
                at = end + (display ? 1 : 0);
                continue;
            }
        }
        const bool ours = character.unicode() >= firstMark && character.unicode() <= lastMark;
        result += ours ? QChar(QChar::ReplacementCharacter) : character;
    }
    return result;
}

/// On a line of its own, in the middle.
void insertDisplayed(QTextCursor &cursor, const Formula &formula, const QTextCharFormat &format)
{
    const QTextBlockFormat around = cursor.blockFormat();
    const bool first = cursor.positionInBlock() == 0;
    const bool last = cursor.atBlockEnd();
    QTextBlockFormat line = around;
    line.setAlignment(Qt::AlignHCenter);
    line.setTopMargin(4);
    line.setBottomMargin(10);
    line.setLineHeight(100, QTextBlockFormat::ProportionalHeight);
    if (first)
        cursor.setBlockFormat(line);
    else
        cursor.insertBlock(line, format);
    cursor.setCharFormat(format);
    FormulaObject::insert(cursor, formula);
    if (last)
        return;
    cursor.insertBlock(around, format);
    if (cursor.document()->characterAt(cursor.position()) == u' ')
        cursor.deleteChar();
}

/// Takes the characters beside the cursor that hang together with a formula there ("$n$-th",
/// "($n$)", "$n$,") out of the text. Whole words are left: lines must be broken somewhere.
FormulaNeighbours takeNeighbours(QTextCursor &cursor)
{
    constexpr int longest = 6;
    const QTextDocument &document = *cursor.document();
    const QTextBlock block = cursor.block();
    const int at = cursor.position();
    const int first = block.position();
    const int end = block.position() + block.length() - 1;
    const auto joins = [&document](int position) {
        const QChar character = document.characterAt(position);
        return !character.isSpace() && character.category() != QChar::Other_PrivateUse &&
               character != QChar(0x200B) && character != QChar(QChar::ObjectReplacementCharacter);
    };
    int from = at;
    while (from > first && joins(from - 1))
        --from;
    int to = at;
    while (to < end && joins(to))
        ++to;
    // Punctuation right after a formula stays with it, also before a long word.
    if (to - at > longest) {
        to = at;
        while (to < end && document.characterAt(to).isPunct() && to - at < longest)
            ++to;
    }
    if (at - from > longest) {
        from = at;
        while (from > first && document.characterAt(from - 1).isPunct() && at - from < longest)
            --from;
    }
    const auto take = [&cursor](int begin, int stop) {
        cursor.setPosition(begin);
        cursor.setPosition(stop, QTextCursor::KeepAnchor);
        const QString text = cursor.selectedText();
        cursor.removeSelectedText();
        return text;
    };
    FormulaNeighbours neighbours;
    neighbours.after = take(at, to);
    neighbours.before = take(from, at);
    return neighbours;
}

void insertFormulas(QTextDocument &document, const QVector<Formula> &formulas)
{
    static const QRegularExpression marks(markPattern);
    QTextCursor cursor(&document);
    for (cursor = document.find(marks, cursor); !cursor.isNull();
         cursor = document.find(marks, cursor)) {
        const QTextCharFormat format = cursor.charFormat();
        const Formula formula = formulas.value(cursor.selectedText().at(0).unicode() - firstMark);
        cursor.removeSelectedText();
        if (formula.display && !cursor.currentTable() && !cursor.currentList()) {
            insertDisplayed(cursor, formula, format);
            continue;
        }
        const FormulaNeighbours neighbours = takeNeighbours(cursor);
        cursor.setCharFormat(format);
        FormulaObject::insert(cursor, formula, neighbours);
    }
}

bool isCode(const QTextBlock &block)
{
    return block.isValid() && (block.blockFormat().hasProperty(QTextFormat::BlockCodeFence) ||
                               block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage));
}

bool hasImage(const QTextBlock &block)
{
    for (auto part = block.begin(); !part.atEnd(); ++part)
        if (part.fragment().charFormat().isImageFormat())
            return true;
    return false;
}

/// Lines of one height, whatever fonts stand in them; higher ones where a formula needs it.
void setLineHeight(QTextBlockFormat &format, bool formulas)
{
    // From the size, not the font's own idea of a line: that differs by a third between faces.
    const double height = std::round(QFontInfo(Theme::font()).pixelSize() * 1.5);
    format.setLineHeight(height, formulas ? QTextBlockFormat::MinimumHeight
                                          : QTextBlockFormat::FixedHeight);
}

void styleBlock(const QTextBlock &block, const Tokens &tokens)
{
    QTextCursor cursor(block);
    QTextBlockFormat format = block.blockFormat();
    const int level = format.headingLevel();
    if (level > 0) {
        format.setTopMargin(12);
        format.setBottomMargin(6);
        QTextCharFormat letters;
        letters.setProperty(QTextFormat::FontSizeAdjustment, 0);
        letters.setFontPointSize(Theme::font(level == 1 ? 1.2 : 1.0).pointSizeF());
        letters.setFontWeight(QFont::DemiBold);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(letters);
        cursor.setBlockFormat(format);
        return;
    }
    if (isCode(block)) {
        format.setBackground(tokens.ground);
        format.setNonBreakableLines(false); // a narrow pane: rather wrapped than cut off
        format.setTopMargin(isCode(block.previous()) ? 0 : 4);
        format.setBottomMargin(isCode(block.next()) ? 0 : 10);
        format.setLeftMargin(0);
        format.setIndent(0);
    } else if (cursor.currentTable()) {
        format.setTopMargin(0);
        format.setBottomMargin(0);
    } else if (block.length() <= 1) {
        // The reader of Markdown leaves empty lines around tables.
        format.setTopMargin(0);
        format.setBottomMargin(0);
        format.setLineHeight(1, QTextBlockFormat::FixedHeight);
    } else {
        format.setTopMargin(0);
        const bool listGoesOn = block.textList() && block.next().textList();
        format.setBottomMargin(listGoesOn ? 2 : 8);
        static const QRegularExpression marks(markPattern);
        if (!hasImage(block))
            setLineHeight(format, block.text().contains(marks));
    }
    cursor.setBlockFormat(format);
}

void styleCode(QTextDocument &document)
{
    QTextCharFormat code;
    // A text format cannot switch ligatures off; the NL faces have none.
    const QString family = Theme::codeFont().family();
    code.setFontFamilies({family + QStringLiteral(" NL"), family});
    code.setFontPointSize(Theme::codeFont().pointSizeF());
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QVector<QPair<int, int>> places;
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            if (fragment.charFormat().fontFixedPitch())
                places.append({fragment.position(), fragment.length()});
        }
        for (const auto &[position, length] : places) {
            QTextCursor cursor(&document);
            cursor.setPosition(position);
            cursor.setPosition(position + length, QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(code);
        }
    }
}

void styleTables(QTextFrame *frame, const Tokens &tokens)
{
    for (QTextFrame *child : frame->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(child);
        if (!table) {
            styleTables(child, tokens);
            continue;
        }
        QTextTableFormat format = table->format();
        format.setBorder(0);
        format.setBorderCollapse(true);
        format.setCellSpacing(0);
        format.setCellPadding(5);
        format.setTopMargin(8);
        format.setBottomMargin(10);
        table->setFormat(format);
        for (int row = 0; row < table->rows(); ++row) {
            for (int column = 0; column < table->columns(); ++column) {
                QTextTableCell cell = table->cellAt(row, column);
                QTextTableCellFormat rule = cell.format().toTableCellFormat();
                rule.setBottomBorder(1);
                rule.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
                rule.setBottomBorderBrush(tokens.line);
                if (row == 0)
                    rule.setBackground(tokens.ground);
                cell.setFormat(rule);
            }
        }
    }
}

/// A table's second line, which says how many columns it has.
bool isDelimiterRow(const QString &line)
{
    return line.contains(u'|') && line.contains(u'-') &&
           std::ranges::all_of(
               line, [](QChar character) { return QLatin1String("|-: \t>").contains(character); });
}

/// The text, cut if it is too long, with tables that end where they hold too many cells: a line may
/// be two characters and stand for a hundred cells.
QString bounded(const QString &markdown)
{
    constexpr qsizetype mostCells = 20'000; // of all tables together
    QStringList lines = markdown.left(longestText).split(u'\n');
    qsizetype cells = 0;
    qsizetype columns = 0;
    for (QString &line : lines) {
        if (line.trimmed().isEmpty())
            columns = 0;
        else if (columns == 0 && isDelimiterRow(line))
            columns = line.count(u'|') + 1;
        cells += columns;
        if (columns > 0 && cells > mostCells) {
            line.prepend(u'\n');
            columns = 0;
        }
    }
    if (markdown.size() > longestText || lines.size() > mostLines)
        lines = lines.first(qMin(lines.size(), mostLines)) << QString() << QStringLiteral("…");
    return lines.join(u'\n');
}

} // namespace

QString SplitMarkdown::add(const Formula &formula)
{
    if (formulas.size() > lastMark - firstMark)
        return formula.tex;
    formulas.append(formula);
    return QString(QChar(static_cast<char16_t>(firstMark + formulas.size() - 1)));
}

SplitMarkdown splitFormulas(const QString &markdown)
{
    SplitMarkdown result;
    QString fence;
    QString paragraph;
    const auto flush = [&] {
        result.text += takeFormulas(paragraph, result);
        paragraph.clear();
    };
    for (const QString &line : markdown.split(u'\n')) {
        const bool inside = !fence.isEmpty();
        const bool marker = isFence(line, fence);
        if (inside || marker) {
            flush();
            result.text += line + u'\n';
            continue;
        }
        paragraph += line + u'\n';
        // An unpaired dollar sign must not reach into the next paragraph.
        if (line.trimmed().isEmpty())
            flush();
    }
    flush();
    result.text.chop(1);
    return result;
}

void setStatementMarkdown(QTextDocument &document, const QString &markdown)
{
    setStatementMarkdown(document, splitFormulas(markdown));
}

void setStatementMarkdown(QTextDocument &document, const SplitMarkdown &split, const Tokens &tokens)
{
    document.setDefaultFont(Theme::font());
    document.setDocumentMargin(0);
    document.setIndentWidth(22);
    document.setMarkdown(bounded(split.text),
                         QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub |
                                                         QTextDocument::MarkdownNoHTML));
    QTextCursor edit(&document); // laid out once, not after each change
    edit.beginEditBlock();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        styleBlock(block, tokens);
    styleCode(document);
    styleTables(document.rootFrame(), tokens);
    insertFormulas(document, split.formulas);
    edit.endEditBlock();
}

QString withoutPaneParts(const QString &markdown, const QString &title)
{
    static const QRegularExpression places(
        QStringLiteral("^[ \\t]*\\{\\{\\s*(nextsample|remainingsamples)\\s*\\}\\}[ \\t]*$"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression heading(
        QStringLiteral("^\\s*#[ \\t]+([^\\n]*?)[ \\t#]*(\\n|$)"));
    QString text = markdown;
    text.remove(QChar(QChar::ByteOrderMark));
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.remove(places);
    const auto match = heading.match(text);
    if (match.hasMatch() &&
        match.captured(1).simplified().compare(title.simplified(), Qt::CaseInsensitive) == 0) {
        text.remove(0, match.capturedEnd());
    }
    return text.trimmed();
}

} // namespace assay::ide
