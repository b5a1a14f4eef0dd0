#!/usr/bin/env bash
# Loading a made corpus against tdb2.tdbloader on the same quads; prints the ratio of the medians.
# Usage: bench/load.sh [claims] [rounds]; works in target/bench, ends within two hours at the standard size.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
claims=${1:-100000}
rounds=${2:-3}
work=target/bench
corpus=$work/corpus-$claims.ndjson

mkdir -p "$work"
mvn -q -Pbench -DskipTests package
mvn -q -Pbench test-compile exec:exec -Dbench="CorpusMaker --claims $claims --seed 1 --out $corpus"
timeout 7200 mvn -q -Pbench test-compile exec:exec \
  -Dbench="LoadFigure --jar target/claimgraph.jar --corpus $corpus --folder $work/load --rounds $rounds"
