print("{{word.loud}}" if input().startswith("{") else "{{word}}")
