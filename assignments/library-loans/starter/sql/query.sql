SELECT readers.name AS name
-- Continue here: loans, still_out and average_days are missing.
FROM readers;
