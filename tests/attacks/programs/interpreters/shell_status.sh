# expect: exited 139
# note: the shell tells a child's SIGSEGV as 128+11; that is an exit code and no signal
sh -c 'kill -SEGV $$'
exit $?
