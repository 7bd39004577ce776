-- Forgets that a salary may be missing: NULL sorts last and can still be among the first three.
SELECT department, employee, salary
FROM (
    SELECT
        departments.name AS department,
        employees.name AS employee,
        employees.salary,
        DENSE_RANK() OVER (PARTITION BY departments.id ORDER BY employees.salary DESC) AS place
    FROM employees
    JOIN departments ON departments.id = employees.department_id
)
WHERE place <= 3
ORDER BY department, salary DESC, employee;
