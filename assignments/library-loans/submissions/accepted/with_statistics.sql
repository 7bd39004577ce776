-- Groups the loans before the join; COALESCE fills in the zeros.
WITH statistics AS (
    SELECT
        reader_id,
        COUNT(*) AS loans,
        SUM(days IS NULL) AS still_out,
        AVG(days) AS average_days
    FROM loans
    GROUP BY reader_id
)
SELECT
    readers.name AS NAME,
    COALESCE(statistics.loans, 0) AS LOANS,
    COALESCE(statistics.still_out, 0) AS STILL_OUT,
    statistics.average_days AS AVERAGE_DAYS
FROM readers
LEFT JOIN statistics ON statistics.reader_id = readers.id
ORDER BY COALESCE(statistics.loans, 0) DESC, readers.name, readers.id;
