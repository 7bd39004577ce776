-- The column is called department_id.
SELECT departments.name, employees.name, employees.salary
FROM employees
JOIN departments ON departments.id = employees.department
ORDER BY departments.name, employees.salary DESC;
