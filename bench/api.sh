#!/usr/bin/env bash
# Requests a second of `POST /api/v1/assess`, the whole conclusion, beside `/calculate` of the
# OpenFisca Web API with the small model, in one run on the loopback.
#
#     bench/api.sh
#
# Needs what bench/peers/run.sh needs, and wrk and curl from Debian. Every load lasts SECONDS_EACH (5);
# the engines take turns, TURNS (3) times at each number of connections. No time is asserted.
set -euo pipefail

bench=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$bench/.." && pwd)
work=$root/target/bench-peers
seconds=${SECONDS_EACH:-5}
turns=${TURNS:-3}
source "$bench/machine.sh"
source "$bench/peers/openfisca.sh"

for program in wrk curl; do
    if ! command -v "$program" >/dev/null; then
        echo "$program is missing: apt-get install $program" >&2
        exit 1
    fi
done
openfisca_ready "$bench/peers" "$work"
cargo build --quiet --release --package cli --manifest-path "$root/Cargo.toml"

free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# Both are stopped however this script ends.
servers=()
stop() {
    for server in "${servers[@]}"; do
        kill "$server" 2>/dev/null && wait "$server" 2>/dev/null || true
    done
}
trap stop EXIT

pravo_port=$(free_port)
"$root/target/release/pravo" serve --forget --port "$pravo_port" >"$work/pravo.log" 2>&1 &
servers+=($!)
openfisca_port=$(free_port)
"$work/venv/bin/openfisca" serve --country-package openfisca_model --workers 2 \
    --bind "127.0.0.1:$openfisca_port" >"$work/openfisca.log" 2>&1 &
servers+=($!)

pravo=http://127.0.0.1:$pravo_port/api/v1/assess
openfisca=http://127.0.0.1:$openfisca_port/calculate

# One request first: a figure for errors is worth nothing.
answer() {
    local url=$1 document=$2 into=$3
    if ! curl --silent --fail --retry 30 --retry-delay 1 --retry-connrefused \
        --header 'Content-Type: application/json' --data-binary "@$document" --output "$into" "$url"; then
        echo "no good answer from $url; see $work/pravo.log and $work/openfisca.log" >&2
        exit 1
    fi
}
answer "$pravo" "$bench/api/facts.json" "$work/pravo.json"
answer "$openfisca" "$bench/api/calculate.json" "$work/openfisca.json"

load() {
    local engine=$1 url=$2 document=$3 connections=$4 line
    line=$(DOCUMENT=$document wrk --threads 1 --connections "$connections" --duration "${seconds}s" \
        --timeout 10s --script "$bench/api/post.lua" "$url" | tail -n 1)
    echo "{\"engine\": \"$engine\", \"connections\": $connections, ${line#\{}"
}

: >"$work/api.jsonl"
for connections in 1 8 32; do
    for turn in $(seq "$turns"); do
        echo "$connections connections, turn $turn of $turns" >&2
        load pravo "$pravo" "$bench/api/facts.json" "$connections" >>"$work/api.jsonl"
        load OpenFisca "$openfisca" "$bench/api/calculate.json" "$connections" >>"$work/api.jsonl"
    done
done

{
    machine
    "$work/venv/bin/pip" list 2>/dev/null | grep -i -E '^(openfisca-core|gunicorn|flask) ' | tr -s ' '
    wrk --version 2>&1 | head -n 1 | cut -d ' ' -f 1-2 || true
    echo "answers: pravo $(wc -c <"$work/pravo.json") bytes, OpenFisca $(wc -c <"$work/openfisca.json") bytes"
    echo
    python3 "$bench/api/table.py" "$work/api.jsonl"
} | tee "$work/api.md"
