WITH unpaid AS (
    SELECT id FROM orders
    EXCEPT
    SELECT order_id FROM payments
)
SELECT orders.id, customers.name, orders.total
FROM unpaid
JOIN orders ON orders.id = unpaid.id
LEFT JOIN customers ON customers.id = orders.customer_id
ORDER BY orders.id;
