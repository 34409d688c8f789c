#!/usr/bin/env bash
# Two builds of one commit give the same bytes: jar, libraries, launchers.
set -euo pipefail
first=$(mktemp)
second=$(mktemp)
sums() { (cd target/motcua && find . -type f | sort | xargs sha256sum); }
mvn -B -ntp -q package -DskipTests
sums > "$first"
rm -rf target/classes target/motcua
mvn -B -ntp -q package -DskipTests
sums > "$second"
diff "$first" "$second"
echo "the same in both builds: $(wc -l < "$second") files"
