#!/usr/bin/env bash
# Five layouts of the same claims: quads, load, database and two queries, as a table.
# Usage: bench/layouts.sh [claims]; works in target/bench, ends within half an hour at the standard size.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
claims=${1:-100000}
work=target/bench
corpus=$work/corpus-$claims.ndjson

mkdir -p "$work"
mvn -q -Pbench -DskipTests package
mvn -q -Pbench test-compile exec:exec -Dbench="CorpusMaker --claims $claims --seed 1 --out $corpus"
mvn -q -Pbench test-compile exec:exec \
  -Dbench="LayoutFigure --jar target/claimgraph.jar --corpus $corpus --claims $claims --drug prefasimex --folder $work/layouts"
