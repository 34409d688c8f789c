#!/usr/bin/env bash
# Before a number is told, the database's log is synced, then the marker: read from strace, call by call.
set -euo pipefail
kept=$1/sync-order
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
rm -rf "$kept" && mkdir -p "$kept"
timeout -k 10 300 "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 \
    -cp 'target/test-classes:target/motcua/lib/*' vn.motcua.command.SyncOrder "$desk/desk" "$kept/strace.txt"
gzip -f "$kept/strace.txt"
