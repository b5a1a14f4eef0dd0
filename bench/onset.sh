#!/usr/bin/env bash
# The onset question at the service against the same query at a plain Fuseki on a copy of the same database;
# prints the ratio of the medians. Usage: bench/onset.sh [claims] [rounds]; works in target/bench, on the loopback
# alone, ends within an hour at the standard size.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
claims=${1:-100000}
rounds=${2:-50}
work=target/bench
corpus=$work/corpus-$claims.ndjson

mkdir -p "$work"
mvn -q -Pbench -DskipTests package
mvn -q -Pbench test-compile exec:exec -Dbench="CorpusMaker --claims $claims --seed 1 --out $corpus"
# The drug of which the made sources say most.
timeout 3600 mvn -q -Pbench test-compile exec:exec \
  -Dbench="OnsetFigure --jar target/claimgraph.jar --corpus $corpus --folder $work/onset --drug prefasimex --rounds $rounds"
