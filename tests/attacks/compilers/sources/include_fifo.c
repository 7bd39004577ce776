#include "/box/bait/fifo"
