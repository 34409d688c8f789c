#!/usr/bin/env bash
# A data folder that cannot be written, and one on a network drive (a real sshfs mount): one sentence, exit 1, nothing
# written, for every verb that opens it and for the window.
set -euo pipefail
kept=$1
[ "$(id -u)" = 0 ] || { echo "not root: nothing can be mounted, nothing was checked"; exit 0; }
home=$(mktemp -d)
motcua=target/motcua/bin/motcua
away() { umount "$home/fixed" 2>/dev/null || true; fusermount3 -u "$home/near" 2>/dev/null || true; rm -rf "$home"; }
trap away EXIT
mkdir -p "$home/fixed" "$home/far" "$home/near" "$kept"
echo "mot cua demo" > "$home/password"
founding=(--agency X99.01.09 --clerk "Lê Thu" --user lethu --desk 3 --look-up https://tra.vi.du --name "Trung tâm" --parent "Thành phố" --place "An Khê" --unit "Phường")
mount -t tmpfs tmpfs "$home/fixed" 2>/dev/null || { echo "this machine mounts nothing: nothing was checked"; exit 0; }
$motcua init "${founding[@]}" --data "$home/fixed/data" --state "$home/state" --password-file "$home/password" >/dev/null 2>&1
cp -r "$home/fixed/data" "$home/far/data"
mount -o remount,ro "$home/fixed"
printf '#!/bin/sh\nexec /usr/lib/openssh/sftp-server\n' > "$home/connect"
chmod +x "$home/connect"
places=(fixed)
if timeout 30 sshfs -o "ssh_command=$home/connect" "far:$home/far" "$home/near" 2>/dev/null; then
    places+=(near)
else
    echo "no network drive can be mounted here (fuse): only the read-only folder is checked"
fi
state() { (cd "$home" && find fixed far state -printf '%p %s %T@\n' | sort); }
before=$(state)
# refused PLACE SENTENCE VERB…
refused() {
    local place=$1 sentence=$2 code=0
    shift 2
    DISPLAY=:none timeout 60 $motcua "$@" --data "$place" --state "$home/state" >"$home/out" 2>"$home/err" || code=$?
    [ "$code" = 1 ] || { echo "exit $code: $* in $place"; cat "$home/err"; exit 1; }
    [ "$(wc -l < "$home/err")" = 1 ] && [ ! -s "$home/out" ] || { echo "more than a sentence: $*"; cat "$home/out" "$home/err"; exit 1; }
    grep -qF "$sentence" "$home/err" || { echo "another sentence: $*"; cat "$home/err"; exit 1; }
    tried=$((tried + 1))
}
tried=0
for place in "${places[@]}"; do
    sentence="chỉ cho đọc"
    [ $place = fixed ] || sentence="ổ mạng"
    refused "$home/$place/data" "$sentence"
    for verb in dossiers verify "receive --visit /dev/null"; do
        # shellcheck disable=SC2086
        refused "$home/$place/data" "$sentence" $verb --password-file "$home/password"
    done
    refused "$home/$place/new/deep" "$sentence" init "${founding[@]}" --password-file "$home/password"
done
[ "$before" = "$(state)" ] || { echo "something was written:"; diff <(echo "$before") <(state); exit 1; }
echo "refused in one sentence, nothing written: $tried"
