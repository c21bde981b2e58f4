"""Value by value: what each engine says of each person, against exact integers.

The coefficient and the amount are computed here a third time, in whole thousandths and kopecks, so
that neither engine judges the other. Dates, requirements and rights are compared with each other:
there the two must simply agree.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np

from law_numbers import MOST_CHILDREN, YEARS, care_of_child, decimal_on


def whole(value: Decimal, parts: int) -> int:
    scaled = value * parts
    assert scaled == int(scaled), f"{value} is finer than 1/{parts}"
    return int(scaled)


def exact(folder: Path, on: date) -> tuple[np.ndarray, np.ndarray]:
    """The coefficient in thousandths and the amount in kopecks, in integers only."""
    total = np.fromfile(folder / "before_2015_thousandths", "<i8")
    for year in YEARS:
        day = date(year, 12, 31)
        base = whole(decimal_on("contributions/base", day), 100)
        most = whole(decimal_on("coefficients/max_yearly", day), 1000)
        pay = np.minimum(np.fromfile(folder / f"pay_{year}", "<i8"), base)
        # pay / base × 10, three decimals, halves up.
        total += np.minimum((2 * 10_000 * pay + base) // (2 * base), most)
    care = [0]
    for order in range(1, MOST_CHILDREN + 1):
        care.append(care[-1] + whole(care_of_child(order, on) * 3 / 2, 1000))
    total += np.array(care)[np.fromfile(folder / "children", "u1")]
    price = whole(decimal_on("pensions/ipk_price", on), 100)
    fixed = whole(decimal_on("pensions/fixed_payment", on), 100)
    return total, (total * price + 500) // 1000 + fixed


def compare(folder: Path, on: date) -> dict:
    total, amount = exact(folder, on)

    def ours(name: str, kind: str) -> np.ndarray:
        return np.fromfile(folder / f"rules_{name}", kind)

    def theirs(name: str) -> np.ndarray:
        return np.load(folder / f"openfisca_{name}.npy")

    met = ours("met", "u1").astype(bool)
    their_kopecks = np.rint(theirs("amount").astype(np.float64) * 100).astype(np.int64)
    off = np.abs(their_kopecks - amount)
    return {
        "people": len(total),
        "met": int(met.sum()),
        "ours_wrong_coefficients": int((ours("total", "<i8") != total).sum()),
        "ours_wrong_amounts": int((ours("amount", "<i8") != amount).sum()),
        "dates_differ": int(
            (ours("aged_on", "<i4").astype("datetime64[D]") != theirs("aged_on")).sum()
        ),
        "required_years_differ": int((ours("required_years", "u1") != theirs("required_years")).sum()),
        "required_coefficients_differ": int(
            (ours("required", "<i8") != thousandths(theirs("required_coefficient"))).sum()
        ),
        "met_differ": int((met != theirs("met")).sum()),
        "their_wrong_coefficients": int((thousandths(theirs("coefficient")) != total).sum()),
        "their_wrong_amounts": int((off != 0).sum()),
        "their_wrong_amounts_met": int((off[met] != 0).sum()),
        "their_amounts_off_by_more": int((off > 1).sum()),
        "their_largest_error_kopecks": int(off.max(initial=0)),
    }


def thousandths(coefficients: np.ndarray) -> np.ndarray:
    return np.rint(coefficients.astype(np.float64) * 1000).astype(np.int64)
