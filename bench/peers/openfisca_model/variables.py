"""Inputs and formulas of the small model. Formulas are vectorised: no Python runs per person."""

from datetime import date

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_model.entities import Person

YEARS = range(2015, 2026)
MONTH, DAY = "datetime64[M]", "datetime64[D]"


def age_reached_on(born, months):
    """The birthday so many months later; a missing day becomes the last day of its month."""
    month = born.astype(MONTH)
    day = born.astype(DAY) - month.astype(DAY)
    reached = month + months
    last = (reached + 1).astype(DAY) - 1
    return np.minimum(reached.astype(DAY) + day, last)


def year_of(day):
    return day.astype("datetime64[Y]").astype(int) + 1970


def by_year(parameters, name, years, first, last):
    """The number of each person's year; years before `first` and after `last` use these."""
    rows = []
    for year in range(first, last + 1):
        number = parameters(f"{year}-01-01")
        for part in name.split("."):
            number = getattr(number, part)
        rows.append(number)
    return np.array(rows)[np.clip(years, first, last) - first]


# What is known of a person.


class born(Variable):
    value_type = date
    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "Birthday"


class male(Variable):
    value_type = bool
    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "A man"


class record_years(Variable):
    value_type = int
    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "Insurance record, full years"


class coefficient_before_2015(Variable):
    value_type = float
    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "Coefficient for the time before 2015"


class children(Variable):
    value_type = int
    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "Children, each cared for until one and a half"


class pay(Variable):
    value_type = float
    entity = Person
    definition_period = DateUnit.YEAR
    label = "Pay of a year from which contributions were due, roubles"


# What follows.


class aged_on(Variable):
    value_type = date
    entity = Person
    definition_period = DateUnit.DAY
    label = "The day the general age is reached"

    def formula(person, period, parameters):
        birthday = person("born", period)
        before_reform = np.where(person("male", period), 60, 55) * 12
        year = year_of(age_reached_on(birthday, before_reform))
        raised = by_year(parameters, "transition.annex6", year, 2019, 2028) - by_year(
            parameters, "transition.six_month_relief", year, 2019, 2028
        )
        months = before_reform + np.where(year < 2019, 0, raised).astype(int)
        return age_reached_on(birthday, months)


class required_years(Variable):
    value_type = int
    entity = Person
    definition_period = DateUnit.DAY
    label = "Insurance record required"

    def formula(person, period, parameters):
        year = year_of(person("aged_on", period))
        return by_year(parameters, "requirements.insurance_years", year, 2015, 2025)


class required_coefficient(Variable):
    value_type = float
    entity = Person
    definition_period = DateUnit.DAY
    label = "Coefficient required"

    def formula(person, period, parameters):
        year = year_of(person("aged_on", period))
        return by_year(parameters, "requirements.coefficient", year, 2015, 2025)


class coefficient_of_year(Variable):
    value_type = float
    entity = Person
    definition_period = DateUnit.YEAR
    label = "Coefficient of a year of pay"

    def formula(person, period, parameters):
        base = parameters(period).contributions.base
        most = parameters(period).coefficients.max_yearly
        earned = np.round(np.minimum(person("pay", period), base) / base * 10, 3)
        return np.minimum(earned, most)


class coefficient_for_children(Variable):
    value_type = float
    entity = Person
    definition_period = DateUnit.DAY
    label = "Coefficient for care of children until one and a half"

    def formula(person, period, parameters):
        care = parameters(period).coefficients.child_care
        years = [getattr(care, f"child_{order}") * 1.5 for order in range(1, 10)]
        by_children = np.concatenate([[0.0], np.cumsum(years)])
        return by_children[person("children", period)]


class coefficient(Variable):
    value_type = float
    entity = Person
    definition_period = DateUnit.DAY
    label = "The whole coefficient"

    def formula(person, period, parameters):
        total = person("coefficient_before_2015", period)
        for year in YEARS:
            total = total + person("coefficient_of_year", str(year))
        return total + person("coefficient_for_children", period)


class met(Variable):
    value_type = bool
    entity = Person
    definition_period = DateUnit.DAY
    label = "The right exists on the day"

    def formula(person, period, parameters):
        of_age = person("aged_on", period) <= np.datetime64(str(period.start))
        enough_record = person("required_years", period) <= person("record_years", period)
        enough = person("required_coefficient", period) <= person("coefficient", period)
        return of_age & enough_record & enough


class amount(Variable):
    value_type = float
    entity = Person
    definition_period = DateUnit.DAY
    label = "What the coefficient is worth a month, roubles"

    def formula(person, period, parameters):
        pensions = parameters(period).pensions
        return np.round(person("coefficient", period) * pensions.ipk_price, 2) + pensions.fixed_payment
