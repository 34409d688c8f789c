#!/usr/bin/env bash
# An office out of one seed, or several that hand over to each other, with everything that goes wrong between desks and
# centre: fixed seeds for half of the time, fresh ones for a fifth, real files for the rest; half of each with several
# offices. SIMULATED_SEED tells one seed again, with SIMULATED_OFFICES=offices one of several offices.
# Prints actions a minute; a seed that fails is printed with its story.
set -euo pipefail
kept=$1/simulator
files=$(mktemp -d)
trap 'rm -rf "$files"' EXIT
rm -rf "$kept" && mkdir -p "$kept"
seconds=${SIMULATED_SECONDS:-300}
timeout -k 10 $((seconds + 300)) "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Dfile.encoding=UTF-8 \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp 'target/test-classes:target/motcua/lib/*' vn.motcua.simulate.Simulator \
    "$files" "$seconds" ${SIMULATED_SEED:-} ${SIMULATED_OFFICES:-} | tee "$kept/simulator.txt"
