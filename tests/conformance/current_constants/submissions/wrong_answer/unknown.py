print("{{words}}")
