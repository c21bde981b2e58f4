"""The table of bench/api.sh from its lines of JSON: engine, connections, what wrk measured."""

from __future__ import annotations

import json
import statistics
import sys

runs: dict[tuple[str, int], list[dict]] = {}
for line in open(sys.argv[1]):
    run = json.loads(line)
    runs.setdefault((run["engine"], run["connections"]), []).append(run)


def middle(engine: str, connections: int, what: str) -> float:
    return statistics.median(run[what] for run in runs[engine, connections])


print("| connections | engine | requests/s, median (min–max) | p50, ms | p99, ms | failed | pravo / OpenFisca |")
print("|---|---|---|---|---|---|---|")
for connections in sorted({connections for _, connections in runs}):
    for engine in ("pravo", "OpenFisca"):
        measured = runs[engine, connections]
        rates = [run["per_second"] for run in measured]
        ratio = ""
        if engine == "OpenFisca":
            ratio = middle("pravo", connections, "per_second") / statistics.median(rates)
            ratio = f"**{ratio:.1f} ×**"
        print(
            f"| {connections} | {engine} "
            f"| {statistics.median(rates):,.0f} ({min(rates):,.0f}–{max(rates):,.0f}) "
            f"| {middle(engine, connections, 'p50_ms'):.2f} | {middle(engine, connections, 'p99_ms'):.2f} "
            f"| {sum(run['failed'] for run in measured)} | {ratio} |"
        )
