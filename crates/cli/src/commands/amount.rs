//! `pravo amount`: the size of an old-age insurance pension.

use crate::{
    args::{Amount, Format},
    exit::Failure,
    law_folder, output,
};
use contract::wording::amount::absent_number;
use rules::Claim;

pub(super) fn run(args: &Amount) -> Result<(), Failure> {
    let claim = Claim {
        deferred_months: args.deferred_months,
        early: args.early,
        dependants: args.dependants,
        age80: args.age80,
        group1: args.group1,
        rural: args.rural,
        north: args.north,
        ..Claim::new(args.ipk, args.on)
    };
    let law = law_folder::law(&args.numbers)?;
    let amount = rules::amount(&claim, law).map_err(|error| {
        Failure::refused(
            "--on",
            format!("{} Укажите другой день.", absent_number(&error)),
        )
    })?;
    match args.answer.format {
        Format::Json => output::print_json(&contract::conclusion::amount(&amount)),
        Format::Text => output::print(&contract::text::amount(&amount, law)),
    }
}
