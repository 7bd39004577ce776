# expect: exited 0
# options: --cpu-time 2 --wall-time 4
# needs: program python3
# stdout: is "PermissionError\n"
# report: refused has socket
# note: the refusal reaches the student as an ordinary error of the language
import socket

try:
    socket.create_connection(("127.0.0.1", 80))
    print("BREACH: connected")
except OSError as error:
    print(type(error).__name__)
