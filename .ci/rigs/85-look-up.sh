#!/usr/bin/env bash
# The public pages of a receipt and of a procedure. A receipt that was really drawn is scanned, and the page it leads to is read in
# Debian's chromium: 360x640, 320x480, 1366x768, twice as large, by keys alone, with the contrast of every letter. Pictures are kept.
set -euo pipefail
kept=$1/look-up
if ! command -v chromium >/dev/null || ! command -v chromedriver >/dev/null; then
    [ "$(id -u)" = 0 ] || { echo "no chromium here and not root: nothing was checked"; exit 0; }
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium chromium-driver >/dev/null
fi
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
rm -rf "$kept" && mkdir -p "$kept"
timeout -k 10 600 "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.awt.headless=true -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED \
    -cp 'target/test-classes:target/motcua/lib/*' vn.motcua.centre.LookUpBrowse "$home" "$kept"
