# expect: killed processes,cpu,wall or exited not 0
# options: --processes 24 --cpu-time 0.5 --wall-time 2
# note: the famous one
bomb() {
    bomb | bomb &
}
bomb
while :; do :; done
