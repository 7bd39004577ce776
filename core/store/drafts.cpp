#include "store/drafts.h"

#include "store/query.h"
#include "store/submission_rows.h"

namespace assay::store {

void replaceDraft(SQLite::Database &database, const Draft &draft)
{
    Query(database, "DELETE FROM drafts WHERE assignment_id = ? AND language = ?")
        .with(draft.assignmentId)
        .with(draft.languageId)
        .run();
    Query(database, "INSERT INTO drafts VALUES "
                    "(?,?,?,?,?,(SELECT coalesce(max(revision), 0) + 1 FROM drafts))")
        .with(draft.assignmentId)
        .with(draft.languageId)
        .with(draft.entry)
        .with(draft.cursorLine)
        .with(draft.cursorColumn)
        .run();
    int position = 0;
    for (const auto &file : draft.files)
        Query(database, "INSERT INTO draft_files VALUES (?,?,?,?,?)")
            .with(draft.assignmentId)
            .with(draft.languageId)
            .with(position++)
            .with(file.name)
            .with(Blob{file.bytes})
            .run();
}

std::optional<Draft> readDraft(SQLite::Database &database, const std::string &assignmentId,
                               const std::string &languageId)
{
    Query row(database, "SELECT entry, cursor_line, cursor_column FROM drafts "
                        "WHERE assignment_id = ? AND language = ?");
    if (!row.with(assignmentId).with(languageId).next())
        return std::nullopt;
    Draft draft;
    draft.assignmentId = assignmentId;
    draft.languageId = languageId;
    draft.entry = row.text();
    draft.cursorLine = row.number();
    draft.cursorColumn = row.number();
    Query files(database, "SELECT name, bytes FROM draft_files "
                          "WHERE assignment_id = ? AND language = ? ORDER BY position");
    draft.files = readFiles(files.with(assignmentId).with(languageId));
    return draft;
}

std::optional<std::string> readLastLanguage(SQLite::Database &database,
                                            const std::string &assignmentId)
{
    Query row(database, "SELECT language FROM drafts WHERE assignment_id = ? "
                        "ORDER BY revision DESC LIMIT 1");
    if (!row.with(assignmentId).next())
        return std::nullopt;
    return row.text();
}

} // namespace assay::store
