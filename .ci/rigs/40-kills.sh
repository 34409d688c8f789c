#!/usr/bin/env bash
# One receive is killed (-9) again and again, at random moments after its first number and at every named point:
# every number that was seen is there afterwards, none twice, and verify passes.
set -euo pipefail
kept=$1/kills
desks=$(mktemp -d)
trap 'rm -rf "$desks"' EXIT
rm -rf "$kept" && mkdir -p "$kept"
timeout -k 10 900 "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp 'target/test-classes:target/motcua/lib/*' vn.motcua.command.KillRig \
    "$desks" "$kept" "${KILLS:-150}" "${KILLS_AT_POINT:-4}" | tee "$kept/kills.txt"
