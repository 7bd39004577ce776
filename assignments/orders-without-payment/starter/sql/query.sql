SELECT orders.id, orders.total
FROM orders
-- Continue here: join the other tables.
ORDER BY orders.id;
