#!/usr/bin/env bash
# Every verb's help, and its exit code for wrong use.
set -euo pipefail
motcua=target/motcua/bin/motcua
for verb in "" demo init user "user add" "user password" "user list" card receive dossiers dossier due verify backup restore \
    centre "centre init" "centre office" "centre office add" "centre enrol-code" "centre desk" "centre desk list" "centre desk revoke" "centre backup" "centre restore" "centre verify" \
    sync "sync enrol" "sync status" "sync plan" "sync export" "sync import" "sync stick"; do
    # shellcheck disable=SC2086
    $motcua $verb --help | grep -q 'Cách dùng: ' || { echo "no help: $verb"; exit 1; }
done
for wrong in "--no-such-option" "due" "due 9.999999 --from 2026-11-20T10:40" "card x" "verify --data /nowhere/at/all" \
    "centre" "centre --config /nowhere/at/all" "centre enrol-code X99.01.02" "centre office" \
    sync "sync enrol" "sync plan --interval x" "sync --once --data /nowhere/at/all" \
    "sync export" "sync stick --off /nowhere" "sync import /nowhere --data /nowhere/at/all"; do
    code=0
    # shellcheck disable=SC2086
    $motcua $wrong >/dev/null 2>target/wrong.txt || code=$?
    [ "$code" = 2 ] || { echo "exit $code for: $wrong"; cat target/wrong.txt; exit 1; }
    if grep -qE '^\s+at |Exception' target/wrong.txt; then echo "a stack trace for: $wrong"; exit 1; fi
done
echo "33 helps, 16 wrong uses"
