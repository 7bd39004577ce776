-- For each employee a search through all colleagues: quadratic in the size of a department.
SELECT departments.name, employees.name, employees.salary
FROM employees
JOIN departments ON departments.id = employees.department_id
WHERE employees.salary IS NOT NULL
    AND (
        SELECT COUNT(DISTINCT colleague.salary)
        FROM employees AS colleague
        WHERE colleague.department_id = employees.department_id
            AND colleague.salary > employees.salary
    ) < 3
ORDER BY departments.name, employees.salary DESC, employees.name;
