#!/usr/bin/env bash
# What a clerk seldom does, in the real window under Xvfb, 1366x768, by keys of the X server: roles of two people, two
# procedures in one visit, PDF files by the system's dialog, the lock after idleness, a clock that stands before the
# last action, a correction, a withdrawal. Pictures are kept; each step is looked up by another program.
set -euo pipefail
kept=$1/walk
mkdir -p "$kept"
home=$(mktemp -d)
password=$home/password
echo "mot cua demo" > "$password"
motcua=target/motcua/bin/motcua
pid=
trap 'kill $pid $(jobs -p) 2>/dev/null || true; rm -rf "$home"' EXIT
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$home/display" 2>/dev/null &
for _ in $(seq 50); do [ -s "$home/display" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$home/display")
export DISPLAY
desk=(--data "$home/data" --state "$home/state")

fail() { echo "$*"; cat "$home/err"; picture failed 0; exit 1; }
main() { xdotool search --name '^Quầy Một Cửa$' 2>/dev/null | head -1; }
open_window() {
    MOTCUA_JAVA_OPTS="-Dprism.order=sw -Dmotcua.idle.seconds=${1:-300}" $motcua --demo "${desk[@]}" 2>"$home/err" &
    pid=$!
    for _ in $(seq 60); do [ -n "$(main)" ] && break; sleep 0.5; done
    [ -n "$(main)" ] || fail "no window came"
    sleep 6
    xdotool windowfocus --sync "$(main)" 2>/dev/null || true
}
close_window() {
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    if grep -qE 'Exception|^\s+at ' "$home/err"; then fail "a stack trace"; fi
}
n=0
picture() { sleep "${2:-1}"; n=$((n + 1)); import -window root "$kept/81-$(printf %02d $n)-$1.png"; }
key() { xdotool key --window 0 "$@"; sleep 0.3; }
type_text() { xdotool type --delay 60 "$1"; sleep 0.3; }
# answers, each with Enter; - is Enter alone
fill() { for answer in "$@"; do [ "$answer" = - ] || type_text "$answer"; key Return; sleep 0.4; done; }
# answers of one key, which go on by themselves
pick() { for answer in "$@"; do type_text "$answer"; sleep 0.4; done; }
scan() { xdotool type --delay 12 "$1"; xdotool key Return; sleep 1; }
procedure() { key "$1"; type_text "hon nhan"; key Return; sleep 2; }
verb() { local name=$1; shift; $motcua "$name" "${desk[@]}" --password-file "$password" "$@" 2>/dev/null; }
is() { [ "$1" = "$2" ] || fail "$3: '$1' where '$2' was expected"; }
has() { grep -qF -- "$2" <<< "$1" || fail "$3: no '$2' in: $1"; }
# the system's own dialog for a file: where, by keys (no window manager here, so it is shown where it is seen)
save_as() {
    local dialog=
    for _ in $(seq 40); do dialog=$(xdotool search --name '^Lưu PDF$' 2>/dev/null | tail -1 || true); [ -n "$dialog" ] && break; sleep 0.25; done
    [ -n "$dialog" ] || fail "no dialog for a file came"
    sleep 0.5
    xdotool windowmove "$dialog" 100 0
    xdotool windowfocus --sync "$dialog"
    key ctrl+a
    type_text "$1"
    picture dialog 0.5
    key Return
    for _ in $(seq 40); do [ -s "$1" ] && break; sleep 0.25; done
    [ -s "$1" ] || fail "the file was not written: $1"
    sleep 1
    xdotool windowfocus --sync "$(main)" 2>/dev/null || true
}
hang='048192000117||Nguyễn Thị Hằng|12031992|Nữ|Tổ 36, Hòa An, Cẩm Lệ, Đà Nẵng|10052021'
bao='048090000118||Trần Văn Bảo|02031990|Nam|K12/4 Hà Huy Tập, An Khê, Thanh Khê, Đà Nẵng|05042021'

# every letter of the cards has a key of its own from the beginning: xdotool would make one while it types, and the
# window may look at its keyboard too late
mapfile -t spare < <(xmodmap -pke | awk 'NF == 3 { print $2 }')
mapfile -t letters < <(grep -oP '[^\x00-\x7F]' <<< "$hang$bao" | sort -u)
for i in "${!letters[@]}"; do
    echo "keycode ${spare[$i]} = U$(printf '%04X' "'${letters[$i]}")"
done > "$home/keys"
xmodmap "$home/keys"

# two people, two procedures, one visit; the desk locks itself in the middle of a word
CUPS_SERVER=127.0.0.1:9 open_window 15
scan "$hang"
picture first-person
procedure F3
scan "$bao"
picture second-person
# he took the role that was free; it is taken from him and given again
key alt+2
picture role-menu
key Down Down Return
sleep 1
key alt+2
key Down Down Return
picture role-given
fill - vo Kinh "Viet Nam" -
pick k 1
type_text "Vay von n"
picture before-lock 0.5
picture locked 22
type_text "mot cua demx"; key Return
picture wrong-password 1.5
type_text "mot cua demo"; key Return
picture unlocked 2.5
# one Enter for all papers
fill "gan hang" 2 -
procedure ctrl+n
fill "ban than" Kinh "Viet Nam"
pick k 1
fill "Thi tuyen" 1 -
key ctrl+Tab
picture first-tab
key ctrl+Tab
picture second-tab
key F9
picture both-received 4
key l
save_as "$home/one.pdf"
save_as "$home/two.pdf"
picture both-saved
close_window

list=$(verb dossiers --find "nguyen thi hang")
is "$(grep -c '"state":"RECEIVED"' <<< "$list")" 2 "dossiers of the visit"
mapfile -t numbers < <(grep -o '"number":"[^"]*"' <<< "$list" | cut -d'"' -f4 | sort)
for i in 0 1; do
    file=$home/$([ $i = 0 ] && echo one || echo two).pdf
    has "$(pdftotext -layout "$file" -)" "${numbers[$i]}" "receipt $i"
done
first=$(verb dossier "${numbers[0]}")
has "$first" 'Vay von ngan hang' "a word that was locked in its middle"
has "$first" 'Trần Văn Bảo' "who was given the second role"
has "$(verb dossier "${numbers[1]}")" 'Thi tuyen' "the second procedure"

# a receipt that came out, a correction that makes it void, its successor; then a withdrawal
if ! lpstat -r 2>/dev/null | grep -q 'is running'; then
    cupsd -f >/dev/null 2>&1 &
fi
for _ in $(seq 60); do lpstat -r 2>/dev/null | grep -q 'is running' && break; sleep 0.5; done
for _ in $(seq 20); do
    lpadmin -p PDF -v cups-pdf:/ -E -P /usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd 2>/dev/null && break
    sleep 0.5
done
lpadmin -d PDF
open_window
key F4; sleep 1
type_text "${numbers[0]}"; key Return; sleep 1
picture found
key F5
picture printing 4
key Return
picture came-out 2
key ctrl+s; sleep 1
for _ in $(seq 30); do xdotool key Down; sleep 0.05; done
for _ in 1 2 3; do key Up; done
key Tab
type_text "Mua nha o xa hoi"; key Return
picture correcting
type_text "Nguoi dan doi muc dich"; key Return
picture corrected 2
key F5
picture successor-printing 4
key Return
picture superseded 2
key ctrl+p
save_as "$home/after.pdf"
key ctrl+a
key F4
for _ in $(seq 30); do xdotool key BackSpace; done
type_text "${numbers[1]}"; key Return; sleep 1
key ctrl+r; sleep 0.5
type_text "Khong con nhu cau"; key Return
picture withdrawing
key Return
picture withdrawn 2
close_window
first=$(verb dossier "${numbers[0]}")
has "$first" 'Mua nha o xa hoi' "the correction"
has "$first" 'Nguoi dan doi muc dich' "its reason"
is "$(grep -o '"kind":"PaperPrinted"' <<< "$first" | wc -l)" 2 "receipts that came out"
has "$(verb dossier "${numbers[1]}")" '"state":"WITHDRAWN"' "the withdrawal"

# three days later a visit is received; then the clock stands where it stood
cat > "$home/visit.json" <<'END'
{"people":[{"id":"p","card":"048195000119||Lê Thị Thanh|17081995|Nữ|Tổ 8, Hòa An, Cẩm Lệ, Đà Nẵng|11062021"}],"dossiers":[{"procedure":"1.004873","roles":{"applicant":"p"},"answers":{"relation":"Bản thân","subject.ethnicity":"Kinh","subject.nationality":"Việt Nam","formerResidence":"không","maritalStatus":"never-married","purpose":"Mua nhà","copies":"1","reissue":"không"},"confirm":["applicant.residence"],"papers":["declaration","identity"]}]}
END
has "$(faketime -f +3d $motcua receive "${desk[@]}" --password-file "$password" --visit "$home/visit.json")" '"ok":true' "a visit of later"
open_window
scan "$hang"
procedure F3
fill - "ban than" Kinh "Viet Nam"
pick k 1
fill "Mua dat" 2 -
key F9
picture which-day 3
type_text "31/02/2027"; key Return
picture no-such-day
key ctrl+a
day=$(TZ=Asia/Ho_Chi_Minh date -d '+4 days' +%d/%m/%Y)
type_text "$day"; key Return
picture day-confirmed 6
close_window
number=$(verb dossiers --find "nguyen thi hang" --limit 1 | grep -o '"number":"[^"]*"' | cut -d'"' -f4)
has "$number" "-$(TZ=Asia/Ho_Chi_Minh date -d '+4 days' +%y%m%d)-" "the number follows the confirmed day"
has "$(verb dossier "$number")" 'Mua dat' "the dossier of the confirmed day"

verb verify >/dev/null || fail "the data are not sound"
echo "pictures kept: $n"
