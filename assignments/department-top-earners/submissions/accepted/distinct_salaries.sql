-- Numbers the different salaries of each department, then looks up who gets them.
WITH numbered AS (
    SELECT
        department_id,
        salary,
        ROW_NUMBER() OVER (PARTITION BY department_id ORDER BY salary DESC) AS place
    FROM (SELECT DISTINCT department_id, salary FROM employees WHERE salary IS NOT NULL)
)
SELECT departments.name, employees.name, employees.salary
FROM numbered
JOIN employees
    ON employees.department_id = numbered.department_id
    AND employees.salary = numbered.salary
JOIN departments ON departments.id = numbered.department_id
WHERE numbered.place <= 3
ORDER BY departments.name, employees.salary DESC, employees.name;
