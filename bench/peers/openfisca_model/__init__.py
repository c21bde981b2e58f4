"""The small pension model for OpenFisca: what `rules::columns` computes, in OpenFisca's own way.

The parameters are generated from crates/law/params by `law_numbers.py`; their folder is named by
the variable OPENFISCA_PARAMETERS.
"""

import os

from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from openfisca_model import variables
from openfisca_model.entities import Household, Person


class CountryTaxBenefitSystem(TaxBenefitSystem):
    def __init__(self):
        # The Web API wants a group entity; nothing is computed for it.
        super().__init__([Person, Household])
        self.add_variables_from_file(variables.__file__)
        self.load_parameters(os.environ["OPENFISCA_PARAMETERS"])
