# expect: killed processes,cpu,wall,memory
# options: --processes 24 --cpu-time 0.6 --wall-time 2
# needs: program python3
import os

while True:
    try:
        os.fork()
    except OSError:
        pass
