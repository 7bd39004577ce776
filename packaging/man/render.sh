#!/bin/sh
# render.sh SOURCE.scd OUTPUT: a manual page from scdoc's format. The first line tells man(1) to run
# tbl, which scdoc leaves out and our tables need.
set -eu
{
    printf "%s\n" "'\\\" t"
    scdoc <"$1"
} >"$2"
