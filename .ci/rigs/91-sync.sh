#!/usr/bin/env bash
# The centre's program and three counters over proxies that cut, delay, slow, double and silence; each killed (-9) in
# turn. A witness outside compares what was said to be received with what is there afterwards.
set -euo pipefail
kept=$1/sync
work=$(mktemp -d)
rm -rf "$kept" && mkdir -p "$kept"
trap 'pkill -9 -f "$work" 2>/dev/null || true; rm -rf "$work"' EXIT
rig() {
    timeout -k 10 600 "$JAVA_HOME/bin/java" "-Dmotcua.rig.early=$1" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp 'target/test-classes:target/motcua/lib/*' vn.motcua.rig.SyncRig \
    "$work/$1" "$kept" "$2" "${SEED:-$RANDOM}"
}
if ! rig false "${STORM:-90}" | tee "$kept/sync.txt"; then
    cp "$work"/*/*.log "$work"/*/*.err "$kept" 2>/dev/null || true
    tail -n 30 "$kept"/*.err "$kept"/*.log || true
    exit 1
fi
# counters that say it before it is kept have to be found out
if rig true "${CONTROL:-30}" > "$kept/control.txt" 2>&1; then
    echo "the negative control was not found out"
    exit 3
fi
grep -qE 'LOST|given twice' "$kept/control.txt" || { echo "the negative control failed otherwise"; tail -n 5 "$kept/control.txt"; exit 3; }
echo "negative control: $(grep -oE 'LOST [^ ]*|a number was given twice' "$kept/control.txt" | head -1), as it must"
