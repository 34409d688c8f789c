#!/usr/bin/env bash
# A real CUPS queue that prints into a folder; stopped, frozen and refusing in the middle.
set -euo pipefail
pgrep -x cupsd >/dev/null || { setsid cupsd -f >/dev/null 2>&1 & }
for _ in $(seq 20); do lpstat -r >/dev/null 2>&1 && break; sleep 0.5; done
lpadmin -p PDF -v cups-pdf:/ -E -P /usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd
mvn -B -ntp test -Dtest='PrintingCups*' -Dmotcua.cups=PDF | tee target/cups.txt | grep -E 'Tests run|BUILD'
grep -qE 'Tests run: [1-9][0-9]*, Failures: 0, Errors: 0, Skipped: 0' target/cups.txt
pkill -x cupsd || true
