-- An aggregate cannot be used in WHERE.
SELECT readers.name AS name, COUNT(loans.id) AS loans
FROM readers
LEFT JOIN loans ON loans.reader_id = readers.id
WHERE COUNT(loans.id) >= 0
GROUP BY readers.id;
