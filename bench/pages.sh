#!/usr/bin/env bash
# Size and first byte of each page of a running service, over HTTP: bench/pages.sh [address] [rounds].
# The first column of times is of pages that are made anew: give the service --claimgraph.answer-cache=0 for it.
set -euo pipefail

address=${1:-http://127.0.0.1:8080}
rounds=${2:-21}

first() {
    curl -s "$address/api/v1/$1?size=1" | sed -E 's/.*"data":\[\{"id":"([^"]*)".*/\1/'
}

pages=(
    / /questions "/questions/$(first questions)" /disagreements "/disagreements/$(first disagreements)"
    /claims "/claims/$(first claims)" /sources "/sources/$(first sources)" "/graph/source/$(first sources)"
    /queries "/queries/$(first queries)" /workbench /load /ontology /api
)

printf '%-72s %10s %10s %12s\n' page bytes packed 'first byte'
for page in "${pages[@]}"; do
    bytes=$(curl -s -o /dev/null -H 'Accept: text/html' -w '%{size_download}' "$address$page")
    packed=$(curl -s -o /dev/null -H 'Accept: text/html' -H 'Accept-Encoding: gzip' -w '%{size_download}' "$address$page")
    median=$(for _ in $(seq "$rounds"); do
        curl -s -o /dev/null -H 'Accept: text/html' -w '%{time_starttransfer}\n' "$address$page"
    done | sort -n | sed -n "$((rounds / 2 + 1))p")
    printf '%-72s %10s %10s %9.1f ms\n' "$page" "$bytes" "$packed" "$(awk "BEGIN { print $median * 1000 }")"
done
