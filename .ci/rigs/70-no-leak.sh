#!/usr/bin/env bash
# After a day's work nobody's name, number, address or phone stands in the data, the markers, the log, temporary files
# or file names; only in what was asked for with --out. A clerk's afternoon is in it: notes of the desk, attested copies,
# results and slips, F11, visits set aside, reprints. At the end each is laid bare in a copy and must be found.
set -euo pipefail
kept=$1/no-leak
day=$(mktemp -d)
trap 'rm -rf "$day"' EXIT
rm -rf "$kept" && mkdir -p "$kept"
papers=
if [ -e src/main/resources/vn/motcua/procedure/1.004873/declaration.html ]; then
    papers=out
else
    echo "papers are not drawn: there is no template of the declaration yet"
fi
timeout -k 10 600 "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp 'target/test-classes:target/motcua/lib/*' vn.motcua.command.LeakDay "$day/desk" $papers | tee "$kept/day.txt"
