#!/bin/sh
# Runs a test program as an ordinary user: as_ordinary_user.sh BINARY [COMPANION...] [-- ARGUMENT...]
#
# As root: BINARY and its companions are copied to one temporary folder that uid 1000 can read (the
# checkout may lie below /root, mode 700) and started from there as uid 1000 without groups.
# As anybody else: BINARY is simply started.
set -eu

binary=$1
files=
while [ $# -gt 0 ]; do
    if [ "$1" = -- ]; then
        shift
        break
    fi
    files="$files $1" # build paths hold no spaces: CMake's Ninja files would break first
    shift
done

if [ "$(id -u)" != 0 ]; then
    exec "$binary" "$@"
fi

folder=$(mktemp -d "${TMPDIR:-/tmp}/assay-ordinary-user-XXXXXX")
trap 'rm -rf "$folder"' EXIT
# shellcheck disable=SC2086
cp $files "$folder/"
chown -R 1000:1000 "$folder"
chmod 755 "$folder"
cd "$folder"
HOME=$folder USER=ordinary setpriv --reuid 1000 --regid 1000 --clear-groups \
    "$folder/$(basename "$binary")" "$@"
