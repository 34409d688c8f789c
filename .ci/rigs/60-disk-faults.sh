#!/usr/bin/env bash
# Every write, sync and cut of one receive fails once: full disk, broken disk, half a write. Then a really full disk.
set -euo pipefail
kept=$1/disk-faults
desk=$(mktemp -d)
small=
clean() {
    if [ -n "$small" ]; then umount "$small" || true; fi
    rm -rf "$desk"
}
trap clean EXIT
rm -rf "$kept" && mkdir -p "$kept"
gcc -std=gnu17 -Wall -Wextra -Werror -O1 -shared -fPIC -o "$kept/iofault.so" src/test/c/iofault.c -ldl
faults() {
    timeout -k 10 900 "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 \
        --module-path target/motcua/lib/javafx --add-modules javafx.controls,javafx.fxml \
        --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dmotcua.argon2.mib=1 \
        -Djava.io.tmpdir="$desk" -cp 'target/test-classes:target/motcua/lib/*' vn.motcua.command.DiskFaults "$@" | tee -a "$kept/faults.txt"
}
faults calls "$desk/desk" "$(realpath "$kept/iofault.so")" "${WAYS:-enospc,eio,short}"
mkdir "$desk/small"
if mount -t tmpfs -o size=6m motcua-small "$desk/small" 2>"$kept/mount.txt"; then
    small=$desk/small
    faults full "$small" "$kept/iofault.so"
else
    echo "a really full disk was not tried: this machine lets nobody mount one ($(cat "$kept/mount.txt"))"
fi
