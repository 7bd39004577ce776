WITH ranked AS (
    SELECT
        departments.name AS department,
        employees.name AS employee,
        employees.salary,
        DENSE_RANK() OVER (
            PARTITION BY departments.id
            ORDER BY employees.salary DESC
        ) AS place
    FROM employees
    JOIN departments ON departments.id = employees.department_id
    WHERE employees.salary IS NOT NULL
)
SELECT department, employee, salary
FROM ranked
WHERE place <= 3
ORDER BY department, salary DESC, employee;
