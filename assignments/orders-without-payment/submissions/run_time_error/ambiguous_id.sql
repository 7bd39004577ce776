-- All three tables have a column id.
SELECT id, customers.name, total
FROM orders
LEFT JOIN customers ON customers.id = orders.customer_id
LEFT JOIN payments ON payments.order_id = orders.id
WHERE payments.id IS NULL;
