-- Readers with the same name become one row.
SELECT
    readers.name AS name,
    COUNT(loans.id) AS loans,
    COUNT(loans.id) - COUNT(loans.days) AS still_out,
    AVG(loans.days) AS average_days
FROM readers
LEFT JOIN loans ON loans.reader_id = readers.id
GROUP BY readers.name
ORDER BY COUNT(loans.id) DESC, readers.name;
