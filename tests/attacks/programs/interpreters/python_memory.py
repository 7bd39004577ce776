# expect: killed memory or exited 1
# exact expect: killed memory
# options: --memory 128 --cpu-time 2 --wall-time 4
# needs: program python3
# stdout: lacks "survived"
pieces = []
for _ in range(1024):
    pieces.append(bytearray(b"x" * (1 << 20)))
print("survived")
