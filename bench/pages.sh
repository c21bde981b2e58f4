#!/usr/bin/env bash
# How long the pages of the interview take under a constant stream of requests, with answers kept in SQLite.
#
#     bench/pages.sh [PRAVO]
#
# DRAFTS (50) people with 22 periods and 15 other answers each; RATE (500) requests a second for SECONDS_EACH (10), from the same
# machine, with `bench/load.rs`, which counts from the moment a request was due. Needs curl and a Rust compiler.
# No time is asserted.
set -euo pipefail

bench=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$bench/.." && pwd)
rate=${RATE:-500}
seconds=${SECONDS_EACH:-10}
n_drafts=${DRAFTS:-50}
source "$bench/machine.sh"

pravo=${1:-}
if [ -z "$pravo" ]; then
    cargo build --quiet --release --manifest-path "$root/Cargo.toml"
    pravo=$root/target/release/pravo
fi
work=$(mktemp -d)
rustc --edition 2024 -O -o "$work/load" "$bench/load.rs"

cd "$work"
"$pravo" serve --port 0 --behind-proxy >said 2>log &
service=$!
trap 'kill $service; rm -rf "$work"' EXIT
until grep -q http said; do sleep 0.1; done
address=$(sed -n 's|.*http://||p' said)

jar=$work/jar
# Each person asks from an address of their own: one address begins thirty drafts an hour.
post() { curl -sS -o /dev/null -b "$jar" -c "$jar" -H "X-Forwarded-For: 198.51.100.$person" "http://$address$1" "${@:2}"; }
answer() { post "/questions/$1" --data-urlencode "answer=$2"; }
periods=()
for n in $(seq 0 21); do
    year=$((1988 + n))
    periods+=(-d "period-$n-from=01.02.$year" -d "period-$n-to=30.11.$year" -d "period-$n-kind=work")
    periods+=(--data-urlencode "period-$n-employer=ООО «Пример-$n»" -d "period-$n-contributions=yes")
done
begin() {
    rm -f "$jar"
    post /begin -d door=refused
    answer whose own
    answer sex female
    answer born 20.11.1967
    answer statement paper
    post /questions/account_record -d years=27 -d months=3 -d days=0
    answer coefficients 88,369
    post /questions/periods "${periods[@]}"
    answer children 1
    answer child_born.1 05.06.1992
    answer raised_to_8.1 yes
    answer decision_outcome refused
    answer applied_on 01.09.2026
    answer decided_on 12.10.2026
    answer working no
    answer works_on no
    answer dependants 0
    awk '$6 == "draft" { print "draft=" $7 }' "$jar" >>"$work/cookies"
}
for person in $(seq "$n_drafts"); do begin; done

machine
echo "drafts: $n_drafts, answers in the last: $(curl -sS -b "$jar" "http://$address/questions" | grep -c '<dd>')"
echo "rate: $rate a second for $seconds s"
load() {
    local before after
    before=$(awk '{ print $14 + $15 }' "/proc/$service/stat")
    "$work/load" "$address" "$rate" "$seconds" "$1" "$2" "$work/cookies" "${3:-}"
    after=$(awk '{ print $14 + $15 }' "/proc/$service/stat")
    echo "    processor of the service: $(((after - before) / seconds)) %"
}
for n in 1 2 3; do
    curl -sS -o paper.pdf -b "$jar" -w "PDF $n: %{time_total} s, %{http_code}, %{size_download} bytes\n" "http://$address/papers/plan.pdf"
done
load GET /questions/born
load POST /questions/monthly_pay 'answer={n}'
load GET /questions
load GET /result
