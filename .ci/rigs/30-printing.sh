#!/usr/bin/env bash
# A real CUPS queue that prints into a folder; stopped, frozen and refusing in the middle.
set -euo pipefail
if ! lpstat -r 2>/dev/null | grep -q 'is running'; then
    cupsd -f >/dev/null 2>&1 &
    trap 'kill $(jobs -p) 2>/dev/null || true' EXIT
fi
for _ in $(seq 60); do lpstat -r 2>/dev/null | grep -q 'is running' && break; sleep 0.5; done
# the server answers a moment before it takes orders
for _ in $(seq 20); do
    lpadmin -p PDF -v cups-pdf:/ -E -P /usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd && added=yes && break
    sleep 0.5
done
[ -n "${added:-}" ] || { echo "no print queue could be made"; exit 1; }
mvn -B -ntp test -Dtest='PrintingCups*' -Dmotcua.cups=PDF > target/cups.txt || { tail -40 target/cups.txt; exit 1; }
grep -E '^\[.*Tests run' target/cups.txt | tail -1
grep -qE 'Tests run: [1-9][0-9]*, Failures: 0, Errors: 0, Skipped: 0' target/cups.txt
