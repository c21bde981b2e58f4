"""The same people for both engines, from a fixed seed, as plain little-endian columns.

    people.py FOLDER N

Birthdays of 26 years on both sides of the transition, one in ten years without pay, one in eight
years with pay above the base, up to five children.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from law_numbers import YEARS

SEED = 50


def write(folder: Path, people: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(SEED)

    def save(name: str, column: np.ndarray, kind: str) -> None:
        column.astype(kind).tofile(folder / name)

    first = np.datetime64("1950-01-01")
    days = (np.datetime64("1976-01-01") - first).astype(int)
    born = first + random.integers(0, days, people)
    save("born", born.astype("datetime64[D]").astype(np.int32), "<i4")
    save("male", random.integers(0, 2, people), "u1")
    save("record_years", random.integers(0, 46, people), "u1")
    save("before_2015_thousandths", random.integers(0, 120_001, people), "<i8")
    save("children", random.integers(0, 6, people), "u1")
    for year in YEARS:
        # Roubles a year: most around a median pay, a long tail above the base.
        roubles = random.lognormal(mean=13.1, sigma=1.0, size=people)
        kopecks = np.minimum(roubles * 100, 2e9).astype(np.int64)
        kopecks[random.random(people) < 0.1] = 0
        save(f"pay_{year}", kopecks, "<i8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
