-- COUNT(*) is one for a reader without loans.
SELECT
    readers.name AS name,
    COUNT(*) AS loans,
    COUNT(*) - COUNT(loans.days) AS still_out,
    AVG(loans.days) AS average_days
FROM readers
LEFT JOIN loans ON loans.reader_id = readers.id
GROUP BY readers.id
ORDER BY COUNT(*) DESC, readers.name, readers.id;
