#!/bin/bash
# Runs a command inside the development root. Called as root in a private mount namespace:
#   unshare --mount --propagation private enter.sh [OPTION...] ROOT DIRECTORY COMMAND...
# Options:
#   --user UID:GID    run the command as this user (default: root)
#   --bind PATH       make a directory of the machine visible at the same path (repeatable)
#   --network-files   carry over resolv.conf, hosts and apt's proxy settings
#
# The root is entered with pivot_root, not chroot: the kernel refuses to create user namespaces for
# a process whose root is not its mount namespace's root, and the sandbox is made of them.
set -euo pipefail

user= binds=() network=
while :; do
    case $1 in
        --user) user=$2; shift 2 ;;
        --bind) binds+=("$2"); shift 2 ;;
        --network-files) network=1; shift ;;
        *) break ;;
    esac
done
root=$1 directory=$2
shift 2

mount --bind "$root" "$root"
for path in /proc /sys /dev; do mount --rbind "$path" "$root$path"; done
for path in /tmp "${binds[@]}"; do
    [ -d "$path" ] || continue
    mkdir -p "$root$path"
    mount --rbind "$path" "$root$path"
done
if [ -n "$network" ]; then
    cp -fL /etc/resolv.conf /etc/hosts "$root/etc/" 2>/dev/null || true
    apt-config dump | grep -i '^Acquire::[a-z]*::Proxy' >"$root/etc/apt/apt.conf.d/90machine" || true
fi

mkdir -p "$root/.machine"
cd "$root"
pivot_root . .machine
umount --lazy /.machine
cd "$directory"

if [ -z "$user" ]; then
    exec "$@"
fi
uid=${user%:*} gid=${user#*:}
if ! getent passwd "$uid" >/dev/null; then
    name=${USER_NAME:-dev}
    getent group "$gid" >/dev/null || echo "$name:x:$gid:" >>/etc/group
    echo "$name:x:$uid:$gid::${HOME:-/}:/bin/bash" >>/etc/passwd
fi
exec setpriv --reuid "$uid" --regid "$gid" --clear-groups -- "$@"
