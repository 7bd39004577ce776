#pragma once

#include <QString>
#include <QStringList>

#include <memory>

class QAbstractItemModel;
class QWidget;

namespace assay::ide {
class CodeEditor;
class EditorPane;
class MainWindow;
class Settings;
} // namespace assay::ide

namespace assay::ide::test {

/// The real window with hands: what a student does and sees, by object names.
class StoryWindow {
public:
    /// 1440×900, or as large as it was left.
    enum class Size { Usual, Remembered };
    explicit StoryWindow(const QStringList &places, Size size = Size::Usual);
    ~StoryWindow();

    MainWindow &window() const { return *m_window; }
    /// Closes the window and ends the service, as quitting does.
    void quit();

    EditorPane &editorPane() const;
    CodeEditor &editor() const;
    /// Waits until the editor holds a text that can be worked on.
    bool waitUntilEditable() const;
    /// Clears the editor and types `text` key by key.
    void type(const QString &text) const;
    void trigger(const QString &action) const;
    bool isEnabled(const QString &action) const;
    /// Waits until nothing is judged any more.
    bool waitUntilJudged(int milliseconds = 30000) const;

    QAbstractItemModel *results() const;
    /// Texts of the rows of the results table: "sample 01|Accepted|…"; tests in groups are named
    /// with them.
    enum class Rows { Tests, Groups };
    QStringList resultRows(Rows wanted = Rows::Tests) const;
    QString message() const;
    /// All texts that are visible in the window, to search for what must not be there.
    QString everythingShown() const;

private:
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace assay::ide::test
