#!/usr/bin/env bash
# The small pension model for many people: `rules::columns` beside OpenFisca, in one run.
#
#     bench/peers/run.sh
#     SIZES="1000 10000" REPETITIONS=3 bench/peers/run.sh
#
# Needs cargo, Python 3.11 or newer with venv, and the package registries. No time is asserted:
# the figures are printed. It fails when the answers differ where they must not.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$root/target/bench-peers
source "$root/bench/machine.sh"
source "$here/openfisca.sh"

openfisca_ready "$here" "$work"
cargo build --quiet --release --package rules --example columns_run --manifest-path "$root/Cargo.toml"

{
    machine
    "$work/venv/bin/python" "$here/measure.py" "$work" "$root/target/release/examples/columns_run"
} | tee "$work/columns.md"
