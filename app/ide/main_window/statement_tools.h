#pragma once

#include "bridge/view_types.h"

#include <QObject>

class QThreadPool;

namespace assay::ide {

class EditorPane;
class MessageBar;
class Settings;
class StatementPane;
class Workspace;

/// What can be done with a statement: printing, exporting it as PDF, saving what comes with it; and
/// the form that is remembered.
class StatementTools : public QObject {
    Q_OBJECT

public:
    struct Parts {
        StatementPane &statement;
        Settings &settings;
        EditorPane &editor;
        Workspace &workspace;
        MessageBar &messages;
    };

    /// `window` is the parent of dialogs, too.
    StatementTools(const Parts &parts, QWidget *window);
    ~StatementTools() override;

    void print();
    void exportPdf();
    /// Writes the statement to `file` and says so, or why not.
    void writePdf(const QString &file);

private:
    void saveAttachment(const AttachmentView &attachment);
    void copyFile(const QString &from, const QString &to);
    void openAttachment(const AttachmentView &attachment);
    bool isAnythingOpen();
    void tell(bool done, const QString &file);

    Parts m_parts;
    QWidget *m_window;
    QThreadPool *m_worker; ///< copies files
};

} // namespace assay::ide
