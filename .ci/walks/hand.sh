#!/usr/bin/env bash
# The visits that a ward has most, walked by key events alone under Xvfb (1366x768) and counted: keys, seconds of a steady
# typist, blanks filled without typing, what a Word template would take, how long the screen stood still. Fails when a
# limit of `src/site/markdown/hand.md` is missed. Pictures are kept.
#   bash .ci/walks/hand.sh FOLDER [names of walks]
set -euo pipefail
kept=$1/hand
shift
for tool in Xvfb xdotool xmodmap import cupsd; do
    command -v "$tool" >/dev/null || { echo "$tool is missing: apt-get install xvfb xdotool x11-xserver-utils imagemagick cups"; exit 1; }
done
rm -rf "$kept" && mkdir -p "$kept"
home=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$home"' EXIT
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$home/display" 2>/dev/null &
for _ in $(seq 50); do [ -s "$home/display" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$home/display")
export DISPLAY
# a printer that takes everything
if ! lpstat -r 2>/dev/null | grep -q 'is running'; then cupsd -f >/dev/null 2>&1 & fi
for _ in $(seq 60); do lpstat -r 2>/dev/null | grep -q 'is running' && break; sleep 0.5; done
for _ in $(seq 20); do
    lpadmin -p PDF -v cups-pdf:/ -E -P /usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd 2>/dev/null && break
    sleep 0.5
done
lpadmin -d PDF
# JavaFX is on the class path, not its module path: only names of its classes are looked up, nothing is shown from here
timeout -k 10 1500 "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 \
    --sun-misc-unsafe-memory-access=allow -cp 'target/test-classes:target/motcua/lib/*:target/motcua/lib/javafx/*' \
    vn.motcua.walk.Walks target/motcua/bin/motcua "$home" "$kept" "$@" | tee "$kept/walks.txt"
