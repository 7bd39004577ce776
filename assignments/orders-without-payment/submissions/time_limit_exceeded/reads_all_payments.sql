-- Counts through all payments for each order; the "+ 0" keeps the database from using an index.
SELECT orders.id, customers.name, orders.total
FROM orders
LEFT JOIN customers ON customers.id = orders.customer_id
WHERE (SELECT COUNT(*) FROM payments WHERE payments.order_id + 0 = orders.id) = 0
ORDER BY orders.id;
