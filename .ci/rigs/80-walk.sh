#!/usr/bin/env bash
# A clerk's walk through the real window under Xvfb, 1366x768, by keys of the X server: a card is typed as a reader types
# it, a procedure found, the form filled, F9, F4. Pictures are kept; what was received is looked up by another program.
set -euo pipefail
kept=$1
mkdir -p "$kept/walk"
home=$(mktemp -d)
password=$home/password
echo "mot cua demo" > "$password"
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$home/display" 2>/dev/null &
screen=$!
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$home"' EXIT
for _ in $(seq 50); do [ -s "$home/display" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$home/display")
export DISPLAY
motcua=target/motcua/bin/motcua
MOTCUA_JAVA_OPTS=-Dprism.order=sw $motcua --demo --data "$home/data" --state "$home/state" 2>"$home/err" &
window=
for _ in $(seq 60); do window=$(xdotool search --name '^Quầy Một Cửa$' 2>/dev/null | head -1) && [ -n "$window" ] && break; sleep 0.5; done
[ -n "$window" ] || { echo "no window came"; cat "$home/err"; exit 1; }
sleep 4
n=0
picture() { sleep "${2:-1}"; n=$((n + 1)); import -window "$window" "$kept/walk/$n-$1.png"; }
key() { xdotool key --window 0 "$@"; sleep 0.25; }
type_text() { xdotool type --delay 60 "$1"; sleep 0.3; }
xdotool windowfocus --sync "$window" 2>/dev/null || true
picture reception
# letter by letter, slower than a reader: under load the X server loses letters that come every 3 ms; the end of line is the reader's own
xdotool type --delay 12 '048192000117|201000117|Nguyễn Thị Hằng|12031992|Nữ|Tổ 36, Hòa An, Cẩm Lệ, Đà Nẵng|10052021'
xdotool key Return
picture card 1.5
key F3
type_text "hon nhan"
picture search
key Return
picture form 3
# the residence is confirmed by Enter; then what no card says, as the form asks for it
# a digit or a letter that picks a choice goes on by itself; one Enter for all papers
for step in confirm "ban than" "Kinh" "1" "k" "1" "Vay von ngan hang" "2" papers; do
    case $step in
        confirm | papers) ;;
        *) type_text "$step" ;;
    esac
    case $step in
        1 | k) ;;
        *) key Return ;;
    esac
    picture "step" 0.6
done
key F9
picture received 4
key F4
picture dossiers 2
kill %2 2>/dev/null || true
wait %2 2>/dev/null || true
if grep -qE 'Exception|^\s+at ' "$home/err"; then echo "a stack trace:"; cat "$home/err"; exit 1; fi
list() { $motcua dossiers --data "$home/data" --state "$home/state" --password-file "$password" "$@"; }
found=$(list --find "nguyen thi hang")
echo "$found"
[ "$(echo "$found" | grep -c '"state":"RECEIVED"')" = 1 ] || { echo "the dossier of the walk is not there"; exit 1; }
$motcua verify --data "$home/data" --state "$home/state" --password-file "$password" >/dev/null
colours=$(identify -format '%k' "$kept/walk/1-reception.png")
[ "$colours" -gt 50 ] || { echo "the first picture is blank ($colours colours)"; exit 1; }
echo "pictures kept: $n"
