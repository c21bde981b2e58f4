"""The legal numbers both sides use, taken from crates/law/params.

Run as a program, it writes them as OpenFisca parameters into a folder. The exact check of
`compare.py` reads them from here too, so no number of the law is typed in this folder.
"""

from __future__ import annotations

import sys
import tomllib
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

PARAMS = Path(__file__).resolve().parents[2] / "crates" / "law" / "params"
YEARS = range(2015, 2026)

# What the small model needs, and what it is called in the OpenFisca model.
NUMBERS = {
    "transition/annex6": "transition/annex6",
    "transition/six_month_relief": "transition/six_month_relief",
    "requirements/insurance_years": "requirements/insurance_years",
    "requirements/coefficient": "requirements/coefficient",
    "contributions/base": "contributions/base",
    "coefficients/max_yearly": "coefficients/max_yearly",
    "pensions/ipk_price": "pensions/ipk_price",
    "pensions/fixed_payment": "pensions/fixed_payment",
}
CHILD_CARE = "coefficients/child_care"
# From 2026 care of every child from the third on counts the same; nine is more than the people have.
MOST_CHILDREN = 9


def editions(number: str) -> list[dict]:
    """Editions in force or planned, oldest first: superseded ones are never looked up."""
    with (PARAMS / f"{number}.toml").open("rb") as file:
        return [e for e in tomllib.load(file)["edition"] if e["status"] != "superseded"]


def value_on(number: str, day: date) -> str | dict | None:
    for edition in editions(number):
        until = edition.get("to", "9999-12-31")
        if edition["from"] <= day.isoformat() <= until:
            return edition["value"]
    return None


def decimal_on(number: str, day: date) -> Decimal:
    return Decimal(value_on(number, day))


def care_of_child(order: int, day: date) -> Decimal:
    """Coefficient for a year of care of the child born in this order."""
    for keys, value in value_on(CHILD_CARE, day).items():
        first, _, last = keys.rstrip("+").partition("-")
        last = int(last) if last else (order if keys.endswith("+") else int(first))
        if int(first) <= order <= last:
            return Decimal(value)
    return Decimal(0)


def write(folder: Path) -> None:
    for number, name in NUMBERS.items():
        values: dict[str, str] = {}
        for edition in editions(number):
            values[edition["from"]] = edition["value"]
            if "to" in edition:
                after = date.fromisoformat(edition["to"]) + timedelta(days=1)
                # OpenFisca has no way to ask whether a number exists, so where there is none it gets
                # a zero; the next edition overwrites it when the two touch.
                values[after.isoformat()] = "0"
        save(folder / f"{name}.yaml", number, values)
    for order in range(1, MOST_CHILDREN + 1):
        values = {
            edition["from"]: str(care_of_child(order, date.fromisoformat(edition["from"])))
            for edition in editions(CHILD_CARE)
        }
        save(folder / "coefficients" / "child_care" / f"child_{order}.yaml", CHILD_CARE, values)


def save(path: Path, number: str, values: dict[str, str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = "".join(
        f"  {day}:\n    value: {Decimal(value)}\n" for day, value in sorted(values.items())
    )
    path.write_text(f"description: crates/law/params/{number}.toml\nvalues:\n{rows}")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
