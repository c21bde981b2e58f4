"""Runs both engines in turn at every size, compares their answers and prints the table.

    measure.py WORK RULES_PROGRAM

Every figure is of a process of its own; the engines take turns, so that whatever else the machine
does falls on both.
"""

from __future__ import annotations

import importlib.metadata
import json
import os
import shutil
import statistics
import subprocess
import sys
from datetime import date
from pathlib import Path

from compare import compare
from people import write as write_people

HERE = Path(__file__).resolve().parent
# A day with adopted prices and, since 2026, without a cap on years of child care.
ON = date(2026, 1, 1)
SIZES = [int(size) for size in os.environ.get("SIZES", "1000 10000 100000 1000000").split()]
REPETITIONS = int(os.environ.get("REPETITIONS", "5"))
# Each process repeats its call for so long and reports the median.
SECONDS = "1"


def run(command: list[str]) -> dict:
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout.splitlines()[-1])


def speed(runs: list[dict], clock: str) -> list[float]:
    return [run["people"] / run[clock] for run in runs]


def millions(speeds: list[float]) -> str:
    low, middle, high = min(speeds), statistics.median(speeds), max(speeds)
    return f"{middle / 1e6:.2f} ({low / 1e6:.2f}–{high / 1e6:.2f})"


def mib(runs: list[dict], what: str) -> str:
    return f"{statistics.median(run[what] for run in runs) / 1024:.1f}"


def percent(part: int, all_of_them: int) -> str:
    return f"{part} ({100 * part / all_of_them:.2f} %)" if all_of_them else "0"


def main() -> None:
    work, rules = Path(sys.argv[1]), sys.argv[2]
    rows, notes, ok = [], [], True
    for size in SIZES:
        folder = work / "people" / str(size)
        write_people(folder, size)
        ours, theirs = [], []
        for turn in range(REPETITIONS):
            print(f"{size} people, turn {turn + 1} of {REPETITIONS}", file=sys.stderr)
            ours.append(run([rules, str(folder), str(ON), SECONDS]))
            theirs.append(
                run([sys.executable, str(HERE / "openfisca_run.py"), str(folder), str(ON), SECONDS])
            )
        same = compare(folder, ON)
        shutil.rmtree(folder)
        our_speed = statistics.median(speed(ours, "whole"))
        whole = statistics.median(speed(theirs, "whole"))
        calculated = statistics.median(speed(theirs, "calculated"))
        rows.append(
            f"| rules::columns | {size:,} | {millions(speed(ours, 'whole'))} | | "
            f"{mib(ours, 'peak_kib')} | {mib(ours, 'above_columns_kib')} | "
            f"{percent(same['ours_wrong_amounts'], size)} | |"
        )
        rows.append(
            f"| OpenFisca | {size:,} | {millions(speed(theirs, 'whole'))} | "
            f"{millions(speed(theirs, 'calculated'))} | "
            f"{mib(theirs, 'peak_kib')} | {mib(theirs, 'above_columns_kib')} | "
            f"{percent(same['their_wrong_amounts'], size)} | "
            f"**{our_speed / whole:.1f} ×** ({our_speed / calculated:.1f} ×) |"
        )
        notes.append(
            f"{size:,}: dates differ {same['dates_differ']}, "
            f"required records {same['required_years_differ']}, "
            f"required coefficients {same['required_coefficients_differ']}, "
            f"rights {same['met_differ']}; "
            f"coefficients wrong: rules {same['ours_wrong_coefficients']}, "
            f"OpenFisca {same['their_wrong_coefficients']}; "
            f"amounts of those with a right ({same['met']:,}) wrong in OpenFisca: "
            f"{percent(same['their_wrong_amounts_met'], same['met'])}, "
            f"of all amounts {same['their_amounts_off_by_more']} by more than a kopeck, "
            f"at most by {same['their_largest_error_kopecks']}"
        )
        ok &= not any(
            same[what]
            for what in (
                "ours_wrong_coefficients",
                "ours_wrong_amounts",
                "dates_differ",
                "required_years_differ",
                "required_coefficients_differ",
            )
        )
    versions = {name: importlib.metadata.version(name) for name in ("OpenFisca-Core", "numpy")}
    print(f"OpenFisca-Core {versions['OpenFisca-Core']}, numpy {versions['numpy']}")
    print(f"median (min–max) of {REPETITIONS} processes each, taking turns\n")
    print(
        "| engine | people | persons/s, millions | answers alone | peak, MiB | above the columns, MiB "
        "| wrong amounts | rules / OpenFisca |"
    )
    print("|---|---|---|---|---|---|---|---|")
    print("\n".join(rows))
    print("\nValue by value:\n")
    print("\n".join(f"* {note}" for note in notes))
    if not ok:
        sys.exit("the engines disagree, or ours is not exact")


if __name__ == "__main__":
    main()
