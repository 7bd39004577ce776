-- Integer division cuts off what comes after the decimal point.
SELECT
    readers.name AS name,
    COUNT(loans.id) AS loans,
    COUNT(loans.id) - COUNT(loans.days) AS still_out,
    SUM(loans.days) / COUNT(loans.days) AS average_days
FROM readers
LEFT JOIN loans ON loans.reader_id = readers.id
GROUP BY readers.id
ORDER BY COUNT(loans.id) DESC, readers.name, readers.id;
