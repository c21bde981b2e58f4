"""One run of OpenFisca over the columns of a folder; prints one line of JSON.

    openfisca_run.py FOLDER ON SECONDS

Columns are handed over in OpenFisca's own types, so that no conversion is on its clock. Two times
are taken: of the whole (a simulation, its inputs, six answers) and of the six answers alone.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from pathlib import Path

import numpy as np
from openfisca_core.simulation_builder import SimulationBuilder

from law_numbers import YEARS
from openfisca_model import CountryTaxBenefitSystem

ANSWERS = ["aged_on", "required_years", "required_coefficient", "coefficient", "met", "amount"]


def columns(folder: Path) -> dict[tuple[str, str], np.ndarray]:
    def read(name: str, kind: str) -> np.ndarray:
        return np.fromfile(folder / name, kind)

    known = {
        ("born", "ETERNITY"): read("born", "<i4").astype("datetime64[D]"),
        ("male", "ETERNITY"): read("male", "u1").astype(bool),
        ("record_years", "ETERNITY"): read("record_years", "u1").astype(np.int32),
        ("coefficient_before_2015", "ETERNITY"): (
            read("before_2015_thousandths", "<i8") / 1000
        ).astype(np.float32),
        ("children", "ETERNITY"): read("children", "u1").astype(np.int32),
    }
    for year in YEARS:
        known["pay", str(year)] = (read(f"pay_{year}", "<i8") / 100).astype(np.float32)
    return known


def peak_kib() -> int:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1])
    raise RuntimeError("no VmHWM in /proc/self/status")


def main() -> None:
    folder, on, seconds = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])
    system = CountryTaxBenefitSystem()
    known = columns(folder)
    people = len(known["born", "ETERNITY"])

    def run():
        begun = time.perf_counter()
        simulation = SimulationBuilder().build_default_simulation(system, people)
        for (name, period), column in known.items():
            simulation.set_input(name, period, column)
        ready = time.perf_counter()
        answers = {name: simulation.calculate(name, on) for name in ANSWERS}
        done = time.perf_counter()
        return answers, done - begun, done - ready

    Path("/proc/self/clear_refs").write_text("5")
    before = peak_kib()
    answers, _, _ = run()
    for name, column in answers.items():
        np.save(folder / f"openfisca_{name}.npy", column)
    del answers
    whole, calculated = [], []
    while len(whole) < 3 or sum(whole) < seconds:
        answers, all_of_it, calculation = run()
        del answers
        whole.append(all_of_it)
        calculated.append(calculation)
    peak = peak_kib()
    print(
        json.dumps(
            {
                "people": people,
                "runs": len(whole),
                "whole": statistics.median(whole),
                "calculated": statistics.median(calculated),
                "peak_kib": peak,
                "above_columns_kib": peak - before,
            }
        )
    )


if __name__ == "__main__":
    main()
