SELECT
    readers.name AS name,
    COUNT(loan.id) AS loans,
    COUNT(loan.id) - COUNT(loan.days) AS still_out,
    AVG(loan.days) AS average_days
FROM readers
LEFT JOIN loan ON loan.reader_id = readers.id
GROUP BY readers.id;
