#!/bin/sh
# Proves that no command opens a socket: strace shows every call that makes or uses one, of the
# program and of all that it starts. (sendfile is of the same family, but copies files here.)
#
# usage: Tests/NoNetwork/no-network.sh PROGRAM SAMPLE
set -eu

program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
workspace=$folder/workspace
cp -r "$2" "$workspace"

sockets=socket,socketpair,bind,connect,listen,accept,accept4
sockets=$sockets,sendto,sendmsg,sendmmsg,recvfrom,recvmsg,recvmmsg

# The calls that a command makes, one a line; ends and signals are none.
calls() {
  : > "$folder/trace"
  strace -f -qq -e trace="$sockets" -e signal=none -o "$folder/trace" "$@" > "$folder/out" 2>&1 || {
    status=$?
    case $status in 10 | 20) ;; *) cat "$folder/out" >&2; exit "$status" ;; esac
  }
  cat "$folder/trace"
}

# Whoever sees nothing here sees nothing at all.
[ -n "$(calls python3 -c 'import socket; socket.socket()')" ] || {
  echo "strace shows no calls on this machine; nothing is proven" >&2
  exit 1
}

tried=0
try() {
  found=$(calls "$program" "$@")
  [ -z "$found" ] || { echo "tieout $1 uses the network:"; echo "$found" | head -n 20; exit 1; } >&2
  tried=$((tried + 1))
}

# Every command stands here once at least: NoNetworkTests compares them with the program's own list.
store=$(ls "$workspace/inbox" | head -n 1)
file=$(find "$workspace/inbox" -name '*.csv' | sort | head -n 1)
cp "$file" "$folder/late.csv"
try inspect "$file"
try cat "$file"
try mapping draft "$file" --out "$folder/draft.yaml"
try mapping check "$file" --workspace "$workspace"
try run "$workspace" --as-of 2026-11-23 --log "$folder/log" --metrics "$folder/metrics" \
  --on-finding /bin/true
try run "$workspace" --as-of 2026-11-23
# A file that goes to quarantine and back, and a watch that finds it.
echo "no export" > "$workspace/inbox/$store/odd.csv"
cp "$folder/late.csv" "$workspace/inbox/$store/late.csv"
try watch "$workspace" --once --settle 0 --as-of 2026-11-23 --log "$folder/log"
try retry "$workspace"
try watch "$workspace" --once --settle 0 --as-of 2026-11-23
try doctor "$workspace" --as-of 2026-11-23
try explain "$store" 2026-11-20 --workspace "$workspace"
try rates "$workspace" --write "$folder/learned.yaml"
try rates show "$workspace" --json
try rates what-if "$workspace" --fees "$folder/learned.yaml"
try evidence "$workspace" --as-of 2026-11-23
try claim list "$workspace" --as-of 2026-11-23
finding=$(grep -oE 'F-[0-9a-f]{12}' "$folder/out" | head -n 1)
try claim file "$finding" --ticket 1 --workspace "$workspace"
try claim update --ticket 1 --state awaiting-documents --workspace "$workspace"
try claim close --ticket 1 --as denied --workspace "$workspace"
try ledger check "$workspace"
try ledger backup "$workspace" --to "$folder/backup"
try ledger dump "$workspace"
try ledger rebuild "$workspace"
try archive redact "$workspace" --older-than 0 --as-of 2027-01-01
try archive prune "$workspace" --older-than 0 --as-of 2027-01-01
try sample --seed 1 --stores 1 --orders 5 --weeks 1 --out "$folder/sample"
try init "$folder/new"
echo "no socket was opened by $tried commands"
