-- RANK counts people, not salaries: after two equal salaries it skips a number.
SELECT department, employee, salary
FROM (
    SELECT
        departments.name AS department,
        employees.name AS employee,
        employees.salary,
        RANK() OVER (PARTITION BY departments.id ORDER BY employees.salary DESC) AS place
    FROM employees
    JOIN departments ON departments.id = employees.department_id
    WHERE employees.salary IS NOT NULL
)
WHERE place <= 3
ORDER BY department, salary DESC, employee;
