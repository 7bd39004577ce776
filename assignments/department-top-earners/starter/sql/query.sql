SELECT departments.name, employees.name, employees.salary
FROM employees
JOIN departments ON departments.id = employees.department_id
-- Continue here.
ORDER BY departments.name;
