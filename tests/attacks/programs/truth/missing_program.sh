# expect: failed or exited 127 or exited 126
# command: /attack/there-is-no-such-program
# note: a command that does not exist is no verdict about a program
