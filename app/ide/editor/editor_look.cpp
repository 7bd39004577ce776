#include "editor/editor_look.h"

#include "editor/diagnostic_marks.h"
#include "editor/scintilla.h"
#include "theme/theme.h"

#include <Qsci/qscicommandset.h>

#include <QFontDatabase>

#include <array>

namespace assay::ide {

namespace {

using Sci = QsciScintillaBase;

/// Scintilla makes its own fonts and would draw ligatures: a family without them is preferred.
QString withoutLigatures(const QString &family)
{
    static constexpr std::array pairs{
        std::pair("JetBrains Mono", "JetBrains Mono NL"), std::pair("Fira Code", "Fira Mono"),
        std::pair("Cascadia Code", "Cascadia Mono"), std::pair("Iosevka", "Iosevka Fixed")};
    for (const auto &[with, without] : pairs)
        if (family == QLatin1String(with) && QFontDatabase::hasFamily(QLatin1String(without)))
            return QLatin1String(without);
    return family;
}

} // namespace

QFont editorFont(const EditorOptions &options)
{
    QFont font = Theme::codeFont();
    if (!options.fontFamily.isEmpty())
        font.setFamily(options.fontFamily);
    if (options.fontPoints > 0)
        font.setPointSize(options.fontPoints);
    if (!options.ligatures)
        font.setFamily(withoutLigatures(font.family()));
    return font;
}

void setUpEditor(QsciScintilla &editor)
{
    editor.setUtf8(true);
    editor.setEolMode(QsciScintilla::EolUnix);
    editor.setFrameShape(QFrame::NoFrame);
    editor.setAutoFillBackground(true);
    editor.setTabIndents(true);
    editor.setBackspaceUnindents(true);
    editor.setBraceMatching(QsciScintilla::SloppyBraceMatch);
    editor.setCaretLineVisible(true);
    tell(editor, Sci::SCI_SETCARETLINEVISIBLEALWAYS, 1);
    editor.setCaretWidth(2);
    tell(editor, Sci::SCI_SETLAYOUTCACHE, Sci::SC_CACHE_PAGE); // lines in sight are laid out once
    editor.setScrollWidth(1);
    editor.setScrollWidthTracking(true);
    tell(editor, Sci::SCI_SETENDATLASTLINE, 1);

    editor.setMarginType(numberMargin, QsciScintilla::NumberMargin);
    editor.setMarginType(markMargin, QsciScintilla::SymbolMargin);
    editor.setMarginMarkerMask(markMargin, (1 << errorMarker) | (1 << warningMarker));
    editor.setMarginWidth(markMargin, 10);
    editor.setMarginType(changeMargin, QsciScintilla::SymbolMargin);
    editor.setMarginMarkerMask(changeMargin, 1 << changeMarker);
    editor.setMarginWidth(changeMargin, 4);
    tell(editor, Sci::SCI_MARKERDEFINE, changeMarker, Sci::SC_MARK_FULLRECT);
    editor.indicatorDefine(QsciScintilla::StraightBoxIndicator, hitIndicator);
    editor.setIndicatorDrawUnder(true, hitIndicator);
    editor.indicatorDefine(QsciScintilla::StraightBoxIndicator, scopeIndicator);
    editor.setIndicatorDrawUnder(true, scopeIndicator);
    tell(editor, Sci::SCI_INDICSETALPHA, hitIndicator, 110);
    tell(editor, Sci::SCI_INDICSETOUTLINEALPHA, hitIndicator, 160);
    tell(editor, Sci::SCI_INDICSETALPHA, scopeIndicator, 30);
    tell(editor, Sci::SCI_INDICSETOUTLINEALPHA, scopeIndicator, 30);
}

void releaseKeys(QsciScintilla &editor)
{
    using Key = Qt::Key;
    const std::array control{Key::Key_Slash, Key::Key_Plus,  Key::Key_Minus, Key::Key_Return,
                             Key::Key_D,     Key::Key_L,     Key::Key_T,     Key::Key_Up,
                             Key::Key_Down,  Key::Key_Space, Key::Key_Tab};
    QList<int> keys{int(Qt::Key_Escape), int(Qt::CTRL) | int(Qt::SHIFT) | int(Qt::Key_L),
                    int(Qt::CTRL) | int(Qt::SHIFT) | int(Qt::Key_T)};
    for (const Key key : control)
        keys += int(Qt::CTRL) | int(key);
    for (const int key : std::as_const(keys))
        while (QsciCommand *command = editor.standardCommands()->boundTo(key)) {
            if (command->key() == key)
                command->setKey(0);
            else
                command->setAlternateKey(0);
        }
}

void applyColors(QsciScintilla &editor, const EditorColors &colors, const QFont &font)
{
    QPalette around = editor.palette(); // the strip above the first line
    around.setColor(QPalette::Window, colors.ground);
    around.setColor(QPalette::Base, colors.ground);
    editor.setPalette(around);
    editor.setColor(colors.text);
    editor.setPaper(colors.ground);
    editor.setFont(font);
    editor.setCaretForegroundColor(colors.text);
    editor.setCaretLineBackgroundColor(colors.currentLine);
    editor.setSelectionBackgroundColor(colors.selection);
    editor.resetSelectionForegroundColor();
    editor.SendScintilla(Sci::SCI_SETADDITIONALSELBACK, colors.selection);
    editor.SendScintilla(Sci::SCI_SETADDITIONALCARETFORE, colors.text);
    editor.setWhitespaceForegroundColor(colors.faint);
    editor.setMarginsFont(font);
    editor.setMarginsBackgroundColor(colors.ground);
    editor.setMarginsForegroundColor(colors.lineNumbers);
    for (const int margin : {markMargin, changeMargin, foldMargin})
        editor.setMarginBackgroundColor(margin, colors.ground);
    editor.setMatchedBraceBackgroundColor(colors.bracket);
    editor.setMatchedBraceForegroundColor(colors.text);
    editor.setUnmatchedBraceForegroundColor(colors.error);
    editor.setUnmatchedBraceBackgroundColor(colors.ground);
    DiagnosticMarks::define(editor, colors);
    editor.SendScintilla(Sci::SCI_MARKERSETBACK, static_cast<unsigned long>(changeMarker),
                         colors.change);
    editor.setIndicatorForegroundColor(colors.searchHit, hitIndicator);
    editor.setIndicatorForegroundColor(colors.selection, scopeIndicator);
    tell(editor, Sci::SCI_SETEXTRAASCENT, 2);
    tell(editor, Sci::SCI_SETEXTRADESCENT, 2);
}

void applyFoldMargin(QsciScintilla &editor, const EditorColors &colors, bool folds)
{
    if ((editor.folding() != QsciScintilla::NoFoldStyle) != folds)
        editor.setFolding(folds ? QsciScintilla::PlainFoldStyle : QsciScintilla::NoFoldStyle,
                          foldMargin);
    if (!folds)
        return;
    editor.setMarginWidth(foldMargin, 14);
    editor.setFoldMarginColors(colors.ground, colors.ground);
    for (int marker = int(Sci::SC_MARKNUM_FOLDEREND); marker <= int(Sci::SC_MARKNUM_FOLDEROPEN);
         ++marker) {
        long symbol = Sci::SC_MARK_EMPTY;
        if (marker == Sci::SC_MARKNUM_FOLDER || marker == Sci::SC_MARKNUM_FOLDEREND)
            symbol = Sci::SC_MARK_ARROW;
        else if (marker == Sci::SC_MARKNUM_FOLDEROPEN || marker == Sci::SC_MARKNUM_FOLDEROPENMID)
            symbol = Sci::SC_MARK_ARROWDOWN;
        tell(editor, Sci::SCI_MARKERDEFINE, marker, symbol);
        // QScintilla's own functions know nothing of these markers.
        const auto number = static_cast<unsigned long>(marker);
        editor.SendScintilla(Sci::SCI_MARKERSETFORE, number, colors.faint);
        editor.SendScintilla(Sci::SCI_MARKERSETBACK, number, colors.faint);
    }
    tell(editor, Sci::SCI_SETFOLDFLAGS, Sci::SC_FOLDFLAG_LINEAFTER_CONTRACTED);
}

} // namespace assay::ide
