#!/usr/bin/env bash
# A scan over a slow line that breaks, by hand: bytes of the scan, bytes a second, milliseconds between two breaks. Without
# arguments the real one, 20 MB on 64 kbit/s that breaks every 30 s, which takes some three quarters of an hour.
#   bash .ci/walks/slow-line.sh [SIZE RATE BREAKS]
set -euo pipefail
"$JAVA_HOME/bin/java" -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED \
    -cp 'target/test-classes:target/motcua/lib/*' vn.motcua.sync.SlowLine \
    "${1:-20971520}" "${2:-8000}" "${3:-30000}"
