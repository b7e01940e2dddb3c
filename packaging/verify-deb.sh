#!/bin/sh
# Installs a package on a clean Debian 12, starts it as its unit does, drops files and stops it.
#
# usage: packaging/verify-deb.sh DEB [UNIT]     (as root; needs debootstrap)
# UNIT is tieout-watch where it is left out; tieout-run tries a single run.
# ROOT=FOLDER keeps the system that was made there and uses it again.
set -eu

deb=$(readlink -f "$1")
unit=${2:-tieout-watch}
root=${ROOT:-$(mktemp -d)}
suite=bookworm

fail() { echo "FAILED: $1" >&2; exit 1; }
in_root() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 "$@"; }
cleanup() {
  [ -z "${service:-}" ] || kill -KILL "$service" 2>/dev/null || true
  umount "$root/proc" 2>/dev/null || true
  [ -n "${ROOT:-}" ] || rm -rf "$root"
}
trap cleanup EXIT

# 1. A clean system, and the package with what it depends on.
[ -x "$root/usr/bin/dpkg" ] || debootstrap --variant=minbase "$suite" "$root" "${MIRROR:-}"
# A temporary folder is closed to everybody but root, and with it the whole system in it.
chmod 755 "$root"
mount -t proc proc "$root/proc"
cp "$deb" "$root/tieout.deb"
in_root apt-get -q update
in_root DEBIAN_FRONTEND=noninteractive apt-get -qy --reinstall install /tieout.deb
in_root tieout --version

# 2. Everything that it says to install.
for file in usr/bin/tieout lib/systemd/system/tieout-watch.service \
  lib/systemd/system/tieout-run.service lib/systemd/system/tieout-run.timer \
  usr/share/bash-completion/completions/tieout usr/share/zsh/vendor-completions/_tieout \
  usr/share/fish/vendor_completions.d/tieout.fish; do
  [ -s "$root/$file" ] || fail "$file is not installed"
done
in_root dpkg --verify tieout

# 3. A store with invented exports, dropped by a member of the group.
workspace=/var/lib/tieout
rm -rf "$root/drop"
in_root tieout sample --seed 7 --stores 1 --orders 40 --weeks 2 --out /drop
in_root useradd --gid tieout dropper 2>/dev/null || true
in_root sh -c "cp /drop/tieout.yaml $workspace/ && chmod 640 $workspace/tieout.yaml \
  && chown tieout:tieout $workspace/tieout.yaml && chown -R dropper:tieout /drop"
in_root runuser -u dropper -- sh -c \
  "chmod -R g+rwX /drop/inbox && umask 002 && cp -r /drop/inbox/. $workspace/inbox/"

# 4. The unit's own command line, as its user.
command=$(sed -n 's/^ExecStart=//p' "$root/lib/systemd/system/$unit.service")
options=$(sed -n 's/^Environment=TIEOUT_OPTIONS=//p' "$root/lib/systemd/system/$unit.service")
command=$(echo "$command" | sed "s/\$TIEOUT_OPTIONS/$options/")
echo "starting: $command"
chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 \
  setpriv --reuid tieout --regid tieout --clear-groups --no-new-privs --bounding-set=-all \
  $command > "$root/service.log" 2>&1 &
service=$!
case $unit in
tieout-watch)
  seconds=0
  until ls "$root$workspace"/reports/*/summary.txt >/dev/null 2>&1; do
    kill -0 "$service" 2>/dev/null || { cat "$root/service.log"; fail "it ended by itself"; }
    [ "$seconds" -lt 300 ] || { cat "$root/service.log"; fail "no report after 300 seconds"; }
    sleep 1
    seconds=$((seconds + 1))
  done
  kill -TERM "$service"
  ;;
esac
status=0
wait "$service" || status=$?
service=
case $status in
0 | 10 | 20) ;;
*) cat "$root/service.log"; fail "it ended with status $status" ;;
esac

# 5. What it left: a report, an empty inbox, nothing for others to read, a healthy workspace.
cat "$root$workspace"/reports/*/summary.txt
[ -z "$(find "$root$workspace/inbox" -type f)" ] || fail "files are left in the inbox"
[ -n "$(find "$root$workspace/archive" -type f -size +0)" ] || fail "nothing was archived"
others=$(find "$root$workspace" -path "$root$workspace/inbox" -prune -o -perm /007 -print)
[ -z "$others" ] || fail "others may read: $others"
in_root runuser -u tieout -- tieout ledger check "$workspace" >/dev/null || fail "ledger check"
in_root runuser -u tieout -- tieout doctor "$workspace" || true
echo "OK: $(basename "$deb") installs, starts as $unit.service says, takes in a drop and stops"
