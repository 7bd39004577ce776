#include "/etc/passwd"
#include "/etc/shadow"
