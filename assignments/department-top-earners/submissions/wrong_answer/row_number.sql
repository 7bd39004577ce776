-- Cuts a department off after three people, even in the middle of equal salaries.
SELECT department, employee, salary
FROM (
    SELECT
        departments.name AS department,
        employees.name AS employee,
        employees.salary,
        ROW_NUMBER() OVER (
            PARTITION BY departments.id
            ORDER BY employees.salary DESC, employees.name
        ) AS place
    FROM employees
    JOIN departments ON departments.id = employees.department_id
    WHERE employees.salary IS NOT NULL
)
WHERE place <= 3
ORDER BY department, salary DESC, employee;
