-- The values are right, but the report needs the names of the columns.
SELECT
    readers.name,
    COUNT(loans.id),
    COUNT(loans.id) - COUNT(loans.days),
    AVG(loans.days)
FROM readers
LEFT JOIN loans ON loans.reader_id = readers.id
GROUP BY readers.id
ORDER BY COUNT(loans.id) DESC, readers.name, readers.id;
