#!/usr/bin/env bash
# The program against a real PostgreSQL, as who runs a centre uses it: a lax database is refused, a centre is made, two
# servers share it behind a front, desks enrol, push, are looked up, listed and turned away; verify, and a restore from
# PostgreSQL's own backup. Then, while two counters go on receiving, each server is killed (-9) in turn and PostgreSQL
# itself is stopped as by a lost power: what a counter said it had received must be there, once.
set -euo pipefail
kept=$1/postgres
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)
if [ -z "$bin" ] || ! command -v psql curl pdftotext >/dev/null; then
    [ "$(id -u)" = 0 ] || { echo "no PostgreSQL here and not root: nothing was checked"; exit 0; }
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql curl poppler-utils >/dev/null
    bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
fi
rm -rf "$kept" && mkdir -p "$kept"
home=$(mktemp -d)
chmod 711 "$home"
mkdir -p "$home/cluster" "$home/tmp"
motcua=target/motcua/bin/motcua
export MOTCUA_JAVA_OPTS="-Djava.io.tmpdir=$home/tmp" MOTCUA_STATE=$home/state
base=$((20000 + $$ % 20000)); sql=$base front=$((base + 1)) one=$((base + 2)) two=$((base + 3))
# PostgreSQL does not run as root
as_postgres=()
if [ "$(id -u)" = 0 ]; then chown postgres "$home/cluster"; as_postgres=(runuser -u postgres --); fi
cluster() { (cd "$home/cluster" && "${as_postgres[@]}" "$bin/$1" "${@:2}") >>"$home/cluster.txt" 2>&1; }
start_cluster() { cluster pg_ctl -D "$home/cluster/data" -l "$home/cluster/log" -w start; }
mine=()
end() {
    for pid in "${mine[@]}"; do kill -9 "$pid" 2>/dev/null || true; done
    cluster pg_ctl -D "$home/cluster/data" -m immediate stop || true
    cp "$home"/*.txt "$home"/*.log "$home"/*.out "$home"/*.err "$kept" 2>/dev/null || true
    rm -rf "$home"
}
trap end EXIT
began=$SECONDS
tell() { printf '%3d s  %s\n' $((SECONDS - began)) "$*"; }
fail() { echo "$*"; tail -n 20 "$home"/*.log "$home/said.err" 2>/dev/null; exit 1; }
# out of a verb: its JSON; its sentences go to said.err
verb() { "$motcua" "$@" 2>"$home/said.err" || { local code=$?; { echo "exit $code: $*"; cat "$home/said.err"; } >&2; return "$code"; }; }
has() { grep -qF -- "$2" <<<"$1" || fail "$3: no '$2' in: $1"; }
refused() {
    local code=$1 sentence=$2
    shift 2
    local got=0
    "$motcua" "$@" >"$home/said.out" 2>"$home/said.err" || got=$?
    [ "$got" = "$code" ] || fail "exit $got where $code was expected: $*"
    grep -qF -- "$sentence" "$home/said.err" || fail "no '$sentence' for: $*"
    if grep -qE '^\s+at |Exception' "$home/said.err"; then fail "a stack trace for: $*"; fi
}
ask() { PGPASSWORD=$secret psql -h 127.0.0.1 -p $sql -U motcua -d "${2:-motcua}" -At -c "$1"; }
text() { sed -n "s/.*\"$2\":\"\([^\"]*\)\".*/\1/p" <<<"$1" | head -1; }

secret=mat-khau-cua-postgres
printf '%s\n' "$secret" >"$home/secret"
chmod 644 "$home/secret"
cluster initdb -D "$home/cluster/data" -U admin -A scram-sha-256 --pwfile "$home/secret"
cat >>"$home/cluster/data/postgresql.conf" <<END
port = $sql
listen_addresses = '127.0.0.1'
unix_socket_directories = '$home/cluster'
END
start_cluster
admin() { PGPASSWORD=$secret psql -q -h 127.0.0.1 -p $sql -U admin -d postgres -c "$1"; }
admin "CREATE ROLE motcua LOGIN PASSWORD '$secret'"
for name in motcua lax again; do admin "CREATE DATABASE $name OWNER motcua"; done
admin "ALTER DATABASE lax SET synchronous_commit = off"
tell "a real $("$bin/postgres" --version)"

# made once; not on a database that says too early that something is kept
init=(centre init --look-up https://tracuu.vi.du --database-user motcua --database-password-file "$home/secret")
refused 1 'synchronous_commit = off' "${init[@]}" --config "$home/lax/centre.conf" --database "jdbc:postgresql://127.0.0.1:$sql/lax"
[ ! -e "$home/lax/centre.conf" ] || fail "a refused centre left its configuration"
refused 1 'Không dùng được PostgreSQL' "${init[@]}" --config "$home/away/centre.conf" --database "jdbc:postgresql://127.0.0.1:$((base + 9))/motcua"
verb "${init[@]}" --config "$home/made.conf" --database "jdbc:postgresql://127.0.0.1:$sql/motcua" >/dev/null
refused 1 'không bị ghi đè' "${init[@]}" --config "$home/made.conf" --database "jdbc:postgresql://127.0.0.1:$sql/motcua"
if grep -q "$secret" "$home/made.conf"; then fail "the password stands in the configuration"; fi
# two processes, one database; desks find them at one address
for process in one two; do
    { grep -vE '^(port|url|admin-port) ' "$home/made.conf"; echo "port = ${!process}"; echo "admin-port = $((${!process} + 2))"; echo "url = http://127.0.0.1:$front"; } >"$home/$process.conf"
done
config=(--config "$home/one.conf")
verb centre office add X99.01.02 'Phường An Khê' "${config[@]}" >/dev/null
tell "lax and absent databases refused, a centre and its office made"

live() { for _ in $(seq 300); do curl -sf -m 2 "http://127.0.0.1:$1/live" >/dev/null && return; sleep 0.1; done; fail "no server at $1"; }
start_server() {
    "$motcua" centre --config "$home/$1.conf" >>"$home/$1.log" 2>&1 &
    mine+=($!)
    declare -g "pid_$1=$!"
}
java=("$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx300m -Dfile.encoding=UTF-8 "-Djava.io.tmpdir=$home/tmp"
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp 'target/test-classes:target/motcua/lib/*')
"${java[@]}" vn.motcua.rig.Front $front $one $two >"$home/front.out" 2>&1 &
mine+=($!)
start_server one
start_server two
live $one
live $two
has "$(curl -sf "http://127.0.0.1:$((one + 2))/metrics")" 'motcua_ready 1' "metrics"
curl -sf "http://127.0.0.1:$((two + 2))/ready" >/dev/null || fail "the second server is not ready"

# a desk by its verbs
echo 'mat khau that dai' >"$home/password"
desk=(--data "$home/desk" --password-file "$home/password")
verb init "${desk[@]}" --agency X99.01.02 --name 'Ủy ban nhân dân phường An Khê' --parent 'Thành phố Đà Nẵng' \
    --unit 'Trung tâm Phục vụ hành chính công phường An Khê' --place 'An Khê' --look-up https://tracuu.vi.du \
    --desk 7 --user lethu --clerk 'Lê Thu' >/dev/null
code() { text "$(verb centre enrol-code X99.01.02 "${config[@]}")" code; }
verb sync enrol "$(code)" --name 'Quầy bảy' "${desk[@]}" >/dev/null
visit() {
    cat >"$home/visit.json" <<END
{"people":[{"id":"p","card":"048195000119||$1|17081995|Nữ|Tổ 8, Hòa An, Cẩm Lệ, Đà Nẵng|11062021"}],"dossiers":[{"procedure":"1.004873","roles":{"applicant":"p"},"answers":{"relation":"Bản thân","subject.ethnicity":"Kinh","subject.nationality":"Việt Nam","formerResidence":"không","maritalStatus":"never-married","purpose":"Mua nhà","copies":"1","reissue":"không"},"confirm":["applicant.residence"],"papers":["declaration","identity"]}]}
END
    verb receive "${desk[@]}" --visit "$home/visit.json" --out "$home/papers"
}
said=$(visit 'Lê Thị Thanh') || fail "$said"
number=$(text "$said" number)
said=$(verb sync --once "${desk[@]}") || fail "$said"
has "$said" '"waiting":0' "the first conversation"
[ "$(ask "SELECT count(*) FROM given_number WHERE number = '$number'")" = 1 ] || fail "$number is not in PostgreSQL"
# what the citizen sees who types what the receipt says
key=$(pdftotext -layout "$(ls "$home"/papers/*receipt.pdf)" - | grep -oE 'Mã tra cứu: [0-9a-z]{4}( [0-9a-z]{4}){2}' | head -1 | cut -d: -f2 | tr -d ' ')
page=$(curl -s --data-urlencode "number=$number" --data-urlencode "key=$key" "http://127.0.0.1:$two/") || fail "no look-up page"
has "$page" "$number" "the look-up page"
has "$page" 'Hồ sơ đang được giải quyết' "the look-up page"
tell "two servers; a desk enrolled, received $number, sent it, and it was looked up"

# what PostgreSQL keeps by its own tools; what the copy lacks comes back from the desk
refused 1 'pg_dump' centre backup --out "$home/centre.backup" "${config[@]}"
refused 2 'PostgreSQL' centre restore --from "$home/secret" "${config[@]}"
PGPASSWORD=$secret "$bin/pg_dump" -h 127.0.0.1 -p $sql -U motcua --format=custom --file="$home/centre.dump" motcua
said=$(visit 'Lê Thị Sau') || fail "$said"
later=$(text "$said" number)
verb sync --once "${desk[@]}" >/dev/null
PGPASSWORD=$secret "$bin/pg_restore" -h 127.0.0.1 -p $sql -U motcua --no-owner -d again "$home/centre.dump"
for process in one two; do
    pid=pid_$process
    kill "${!pid}"
    wait "${!pid}" || fail "server $process did not stop well"
    sed -i "s#/motcua\$#/again#" "$home/$process.conf"
done
before=$(ask "SELECT epoch FROM office_head" again)
verb centre restore "${config[@]}" >/dev/null
[ "$(ask "SELECT epoch FROM office_head" again)" != "$before" ] || fail "no new epoch after a restore"
start_server one
start_server two
live $one
live $two
[ "$(ask "SELECT count(*) FROM given_number WHERE number = '$later'" again)" = 0 ] || fail "the copy has what came later"
said=$(verb sync --once "${desk[@]}") || fail "$said"
[ "$(ask "SELECT count(*) FROM given_number WHERE number = '$later'" again)" = 1 ] || fail "$later did not come back: $said"
tell "restored from pg_dump, and what it lacked came back from the desk"

# two counters receive many times a second while everything is killed in turn
codes=("$(code)" "$(code)")
for n in 1 2; do
    mkfifo "$home/in$n"
    "${java[@]}" vn.motcua.rig.CounterProcess "$home/counter$n" "$n" <"$home/in$n" >"$home/counter$n.out" 2>"$home/counter$n.err" &
    mine+=($!)
    declare "counter_$n=$!"
done
exec 3>"$home/in1" 4>"$home/in2"
echo "enrol ${codes[0]} Quầy một" >&3
echo "enrol ${codes[1]} Quầy hai" >&4
each() { echo "$1" >&3; echo "$1" >&4; }
storm() { for _ in $(seq "$1"); do each now; sleep 0.25; done; }
each "every 40"
for _ in $(seq 100); do grep -q enrolled "$home/counter1.out" && grep -q enrolled "$home/counter2.out" && break; sleep 0.1; done
storm 10
for process in one two; do
    pid=pid_$process
    kill -9 "${!pid}"
    tell "server $process killed (-9)"
    storm 10
    start_server $process
    live "${!process}"
    storm 4
done
cluster pg_ctl -D "$home/cluster/data" -m immediate stop
tell "PostgreSQL stopped as by a lost power"
storm 6
start_cluster
storm 10
each "every 0"
for _ in $(seq 300); do
    each now
    sleep 0.2
    [ "$(grep '^waits' "$home/counter1.out" | tail -1)$(grep '^waits' "$home/counter2.out" | tail -1)" = 'waits 0 -waits 0 -' ] && break
done
each end
wait "$counter_1" "$counter_2" || fail "a counter did not end well"
exec 3>&- 4>&-
sed -n 's/^received [^ ]* //p' "$home"/counter?.out | sort >"$home/witnessed.txt"
ask "SELECT number FROM given_number" again | sort >"$home/there.txt"
witnessed=$(wc -l <"$home/witnessed.txt")
[ "$witnessed" -ge 60 ] || fail "too little happened: $witnessed"
[ "$(sort -u "$home/witnessed.txt" | wc -l)" = "$witnessed" ] || fail "a number was given twice"
lost=$(comm -23 "$home/witnessed.txt" "$home/there.txt" | wc -l)
twice=$(uniq -d "$home/there.txt" | wc -l)
[ "$lost$twice" = 00 ] || fail "LOST $lost DUP $twice of $witnessed"
said=$(verb centre verify "${config[@]}") || fail "$said"
has "$said" '"sound":true' "verify"
tell "$witnessed dossiers seen by the witness, all in PostgreSQL: LOST 0 DUP 0"

# who is turned away still receives
said=$(verb centre desk list X99.01.02 "${config[@]}")
has "$said" 'Quầy bảy' "the list of desks"
id=$(tr '{' '\n' <<<"$said" | grep 'Quầy bảy' | sed 's/.*"desk":"\([^"]*\)".*/\1/')
verb centre desk revoke X99.01.02 "$id" "${config[@]}" >/dev/null
has "$(verb centre desk list X99.01.02 "${config[@]}")" '"revoked":' "the list of desks"
visit 'Lê Thị Khác' >/dev/null || fail "a desk that was turned away no longer receives"
said=$("$motcua" sync --once "${desk[@]}" 2>/dev/null) && fail "a desk that was turned away was let in"
has "$said" '"hindrance":"REVOKED"' "what a desk is told that was turned away"
for process in one two; do
    pid=pid_$process
    kill "${!pid}"
    wait "${!pid}" || fail "server $process did not stop well"
    if grep -qE "Lê Thị|048195000119|$number" "$home/$process.log"; then fail "something personal in the log of $process"; fi
done
tell "a desk listed, turned away and still receiving; both servers stopped well"
