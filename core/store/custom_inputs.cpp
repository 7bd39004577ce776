#include "store/custom_inputs.h"

#include "store/query.h"

namespace assay::store {

void replaceCustomInputs(SQLite::Database &database, const std::string &assignmentId,
                         const std::vector<CustomInput> &inputs)
{
    Query(database, "DELETE FROM custom_inputs WHERE assignment_id = ?").with(assignmentId).run();
    Query insert(database, "INSERT INTO custom_inputs VALUES (?,?,?,?,?)");
    int position = 0;
    for (const CustomInput &input : inputs) {
        insert.reset().with(assignmentId).with(position++).with(input.name).with(Blob{input.input});
        if (input.answer)
            insert.with(Blob{*input.answer});
        insert.run();
    }
}

std::vector<CustomInput> readCustomInputs(SQLite::Database &database,
                                          const std::string &assignmentId)
{
    Query rows(database, "SELECT name, input, answer IS NOT NULL, coalesce(answer, '') "
                         "FROM custom_inputs WHERE assignment_id = ? ORDER BY position");
    rows.with(assignmentId);
    std::vector<CustomInput> inputs;
    while (rows.next()) {
        CustomInput &input = inputs.emplace_back();
        input.name = rows.text();
        input.input = rows.text();
        const bool known = rows.flag();
        if (std::string answer = rows.text(); known)
            input.answer = std::move(answer);
    }
    return inputs;
}

} // namespace assay::store
