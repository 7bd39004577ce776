-- If one order_id is NULL, nothing is "not in" the list: no row is ever found.
SELECT orders.id, customers.name, orders.total
FROM orders
LEFT JOIN customers ON customers.id = orders.customer_id
WHERE orders.id NOT IN (SELECT order_id FROM payments)
ORDER BY orders.id;
