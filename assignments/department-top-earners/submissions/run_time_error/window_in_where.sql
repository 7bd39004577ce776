-- SQLite: "misuse of window function".
SELECT departments.name, employees.name, employees.salary
FROM employees
JOIN departments ON departments.id = employees.department_id
WHERE DENSE_RANK() OVER (PARTITION BY departments.id ORDER BY employees.salary DESC) <= 3;
