#!/bin/bash
# Makes or updates the Debian 13 development root. Runs as root: make.sh ROOT PACKAGES_FILE
#
# Three steps, each marked when it is finished, so an interrupted run goes on where it stopped:
#   1. mmdebstrap lays a minimal Debian 13 into ROOT.part and renames it to ROOT when it is whole;
#   2. apt inside ROOT installs the packages of the list (apt keeps what it has downloaded);
#   3. the list's hash is written to ROOT/.assay-packages: the quick check of ./dev reads it.
set -euo pipefail

root=$1
packages_file=$2
here=$(dirname "$(readlink -f "$0")")
suite=trixie
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

say() { printf '\033[1m==> %s\033[0m\n' "$*" >&2; }
fail() { printf 'dev: %s\n' "$*" >&2; exit 1; }

packages() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$packages_file"; }

# The machine's own Debian archives, with this machine's suite replaced by ours.
sources() {
    apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(REPO_URI)' 'Created-By: Packages' |
        sort -u | while IFS='|' read -r origin label uri; do
        [ "$origin" = Debian ] || continue
        case $label in
            Debian-Security) echo "deb [signed-by=$keyring] $uri $suite-security main" ;;
            Debian) echo "deb [signed-by=$keyring] $uri $suite main"
                    echo "deb [signed-by=$keyring] $uri $suite-updates main" ;;
        esac
    done
}

lay_base() {
    if ! command -v mmdebstrap >/dev/null || [ -z "$(sources)" ]; then
        say "Reading this machine's package lists and installing mmdebstrap"
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
            mmdebstrap debian-archive-keyring >&2
    fi
    [ -f "$keyring" ] || fail "$keyring is missing; install the package debian-archive-keyring."
    local lines
    lines=$(sources)
    [ -n "$lines" ] || fail "no Debian archive among this machine's apt sources; add one to /etc/apt/sources.list (deb … main) and try again."
    say "Laying a Debian 13 root into $root (once, about a minute)"
    rm -rf --one-file-system "$root.part"
    mmdebstrap --variant=minbase --mode=root --include=ca-certificates,apt-utils \
        --skip=cleanup/apt/lists --aptopt='Acquire::Languages "none"' \
        "$suite" "$root.part" <<<"$lines" >&2
    # A build needs no daemons: nothing may be started while packages are installed.
    printf '#!/bin/sh\nexit 101\n' >"$root.part/usr/sbin/policy-rc.d"
    chmod 755 "$root.part/usr/sbin/policy-rc.d"
    mv -T "$root.part" "$root"
}

# Turns apt's status lines into one moving line on a terminal, a line every tenth elsewhere.
show_progress() {
    awk -F: -v tty="$([ -t 2 ] && echo 1)" '
        $1 == "dlstatus" || $1 == "pmstatus" {
            step = $1 == "dlstatus" ? "downloading" : "installing"
            tenth = int($3 / 10)
            if (tty) printf "\r  %-11s %3d %%", step, $3
            else if (step tenth != last) printf "  %s %d %%\n", step, $3
            last = step tenth
            fflush()
        }
        END { if (tty) print "" }' >&2
}

install_packages() {
    say "Installing $(packages | wc -l) packages into the root (a few minutes the first time)"
    local log=$root/var/log/assay-packages.log
    # apt keeps what it has downloaded, and dpkg finishes what was begun: safe to interrupt.
    if ! packages | unshare --mount --propagation private "$here/enter.sh" --network-files "$root" / \
        /bin/sh -c '
            set -e
            export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
            dpkg --configure -a
            apt-get update -qq
            apt-get -y -qq -f install
            xargs apt-get -y --no-install-recommends -o APT::Status-Fd=3 -o Dpkg::Use-Pty=0 \
                -o Dpkg::Options::=--force-unsafe-io install
            apt-get clean
        ' 3>&1 >"$log" 2>&1 | show_progress; then
        tail -n 20 "$log" >&2
        fail "apt could not install the packages (its last lines are above, all of them in $log). Call ./dev again: it goes on where it stopped."
    fi
}

mkdir -p "$(dirname "$root")"
exec 9>"$root.lock"
flock -n 9 || { say "Another ./dev is preparing the root; waiting for it"; flock 9; }

wanted=$(packages | sha256sum | cut -d' ' -f1)
[ -d "$root" ] || lay_base
if [ "$(cat "$root/.assay-packages" 2>/dev/null)" != "$wanted" ]; then
    install_packages
    echo "$wanted" >"$root/.assay-packages"
fi
say "The Debian 13 root is ready: $root"
