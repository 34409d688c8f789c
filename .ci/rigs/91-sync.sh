#!/usr/bin/env bash
# The centre's program and three counters over proxies that cut, delay, slow, double and silence; each killed (-9) in
# turn. One of the three is the real window under Xvfb, in which a clerk receives citizens by keys of the X server. A
# witness outside compares what was said to be received with what is there afterwards.
set -euo pipefail
kept=$1/sync
work=$(mktemp -d)
rm -rf "$kept" && mkdir -p "$kept"
trap 'pkill -9 -f "$work" 2>/dev/null || true; kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT
window=true
for tool in Xvfb xdotool xmodmap import; do
    command -v $tool >/dev/null && continue
    if [ "$(id -u)" != 0 ]; then echo "no $tool here and not root: three counters without a window"; window=false; break; fi
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends xvfb xdotool x11-xserver-utils imagemagick >/dev/null
done
if $window; then
    Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
    for _ in $(seq 50); do [ -s "$work/display" ] && break; sleep 0.1; done
    DISPLAY=:$(cat "$work/display")
    export DISPLAY
fi
rig() {
    timeout -k 10 600 "$JAVA_HOME/bin/java" "-Dmotcua.rig.early=$1" "-Dmotcua.rig.window=$3" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp 'target/test-classes:target/motcua/lib/*' vn.motcua.rig.SyncRig \
    "$work/$1" "$4" "$2" "${SEED:-$RANDOM}"
}
if ! rig false "${STORM:-90}" "$window" "$kept" | tee "$kept/sync.txt"; then
    cp -r "$work"/*/desk3/pictures "$kept" 2>/dev/null || true
    cp "$work"/*/*.log "$work"/*/*.err "$kept" 2>/dev/null || true
    tail -n 30 "$kept"/*.err "$kept"/*.log || true
    exit 1
fi
# counters that say it before it is kept have to be found out
if rig true "${CONTROL:-30}" false "$kept/control" > "$kept/control.txt" 2>&1; then
    echo "the negative control was not found out"
    exit 3
fi
grep -qE 'LOST|given twice' "$kept/control.txt" || { echo "the negative control failed otherwise"; tail -n 5 "$kept/control.txt"; exit 3; }
echo "negative control: $(grep -oE 'LOST [^ ]*|a number was given twice' "$kept/control.txt" | head -1), as it must"
