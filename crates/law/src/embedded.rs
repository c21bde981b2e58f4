//! The law built into the program: every file of `params/`, under the name the code calls it by.
//!
//! To add a number, write its file and add one line to the list below; a test compares the list
//! with the folder. Nothing is read at run time, so the program and its law cannot drift apart.

use crate::{classifier, error::LawError, parameter::Parameter};
use jiff::civil::Date;
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, sync::LazyLock};

/// Declares [`Law`], the list of its files and the code that reads them, from one list.
macro_rules! numbers {
    ($($(#[doc = $doc:literal])+ $field:ident = $path:literal,)+) => {
        /// All legal numbers, one field each.
        ///
        /// A field and not a string names a number in code, so a misspelt number does not compile;
        /// [`Law::parameter`] is for ids that come from people.
        #[derive(Debug)]
        pub struct Law {
            $($(#[doc = $doc])+ pub $field: Parameter,)+
            digest: String,
            checked_on: Date,
        }

        /// Paths and texts of the parameter files, in the order of the list.
        const FILES: &[(&str, &str)] = &[
            $((
                concat!("params/", $path, ".toml"),
                include_str!(concat!("../params/", $path, ".toml")),
            ),)+
        ];

        impl Law {
            /// Parses paths and texts given in the order of the list.
            fn of(files: &[(&'static str, &'static str)]) -> Result<Self, LawError> {
                let mut texts = files.iter();
                let mut next = || {
                    let (path, text) = texts.next().expect("the files and the fields are one list");
                    Parameter::parse(inside(path), text)
                };
                let mut law = Self {
                    $($field: next()?,)+
                    digest: String::new(),
                    checked_on: Date::MAX,
                };
                law.digest = digest_of(files.iter().chain([&classifier::FILE]).copied());
                law.checked_on = law
                    .parameters()
                    .map(|parameter| parameter.checked_on)
                    .fold(Date::MAX, Date::min);
                Ok(law)
            }

            /// Every number, in the order of the list.
            pub fn parameters(&self) -> impl Iterator<Item = &Parameter> {
                [$(&self.$field),+].into_iter()
            }
        }
    };
}

numbers! {
    // The pension itself.
    /// Price of one coefficient. Two editions were replaced backwards in time; 2027 and later are plans.
    ipk_price = "pensions/ipk_price",
    /// Fixed payment to the insurance pension. Unknown from 2027 on.
    fixed_payment = "pensions/fixed_payment",
    /// Months over which a funded pension is expected to be paid.
    funded_payment_period = "pensions/funded_payment_period",
    /// Social old-age pension a month, roubles.
    social_old_age = "pensions/social_old_age",

    // What is required.
    /// Insurance record required, by the year the age of art. 8 is reached.
    required_insurance_years = "requirements/insurance_years",
    /// Coefficient required, by the same year or, for early pensions, by the day of assignment.
    required_coefficient = "requirements/coefficient",

    // The transition of 2019–2028.
    /// Annex 5 for men: months added while a public post is held, by the year 60 is reached.
    annex5_men = "transition/annex5_men",
    /// Annex 5 for women: months added while a public post is held, by the year 55 is reached.
    annex5_women = "transition/annex5_women",
    /// Annex 6: months added to the age in force on 31.12.2018, by the year that age is reached.
    annex6 = "transition/annex6",
    /// Annex 7: months of waiting after the special record, by the year it is completed.
    annex7 = "transition/annex7",
    /// Six months off Annexes 6 and 7 for 2019–2020. Absent on every other day: ask with `find`.
    six_month_relief = "transition/six_month_relief",
    /// Months added to 65/60 of the social old-age pension, by the year that age is reached.
    social_annex = "transition/social_annex",

    // Later application, by full months of deferral.
    /// Multiplier of the coefficient, general grounds.
    deferral_coefficient_general = "deferral/coefficient_general",
    /// Multiplier of the coefficient, early grounds.
    deferral_coefficient_early = "deferral/coefficient_early",
    /// Multiplier of the fixed payment, general grounds.
    deferral_fixed_general = "deferral/fixed_general",
    /// Multiplier of the fixed payment, early grounds.
    deferral_fixed_early = "deferral/fixed_early",

    // Contributions.
    /// Maximum yearly base of contributions.
    contribution_base = "contributions/base",
    /// Share of the tariff that makes coefficients.
    insurance_tariff_share = "contributions/insurance_tariff_share",
    /// Share of the required record that voluntary contributions may make.
    voluntary_record_share = "contributions/voluntary_record_share",

    // Coefficients earned in a year.
    /// Maximum coefficient of a year without funded savings: the column applied to everybody.
    max_yearly_coefficient = "coefficients/max_yearly",
    /// Maximum coefficient of a year with funded savings: dormant under the moratorium.
    max_yearly_coefficient_with_funded = "coefficients/max_yearly_with_funded",
    /// Coefficient for a year of child care, by the order of the child.
    child_care_coefficient = "coefficients/child_care",
    /// Cap on years of child care. Absent from 2026 on: ask with `find`.
    child_care_years_cap = "coefficients/child_care_years_cap",
    /// Coefficient for a year of conscript service.
    conscription_coefficient = "coefficients/conscription",
    /// Coefficient for a year of care for a disabled or very old person.
    care_coefficient = "coefficients/care",
    /// Coefficient for a year of a military spouse without work to be had.
    military_spouse_coefficient = "coefficients/military_spouse",
    /// Coefficient for a year of a diplomat's spouse abroad.
    spouse_abroad_coefficient = "coefficients/spouse_abroad",
    /// Coefficient for a year of unlawful detention or suspension.
    unlawful_detention_coefficient = "coefficients/unlawful_detention",
    /// Coefficient for a year of the special military operation, already doubled.
    svo_coefficient = "coefficients/svo",

    // Increments of the fixed payment, as shares of it.
    /// For 80 years or disability of group I.
    age80_or_group1_share = "increments/age80_or_group1_share",
    /// For one dependant: exactly one third, so ask with `times_on`.
    dependant_share = "increments/dependant_share",
    /// How many dependants count.
    dependants_counted = "increments/dependants_counted",
    /// For 30 years of rural work.
    rural_share = "increments/rural_share",
    /// For 15 years in the Far North.
    north_rks_share = "increments/north_rks_share",
    /// For 20 years in areas equated to the Far North.
    north_mks_share = "increments/north_mks_share",
    /// Rural work asked for by its increment.
    rural_record_years = "increments/rural_record_years",
    /// Insurance record of a man asked for by the northern increment.
    north_insurance_men = "increments/north_insurance_men",
    /// Insurance record of a woman asked for by the northern increment.
    north_insurance_women = "increments/north_insurance_women",
    /// Age of the increment for age.
    age80_years = "increments/age80_years",
    /// Care supplement in roubles, paid beside the pension.
    care_supplement = "increments/care_supplement",

    // The pension of those who go on working.
    /// Most coefficients that a year of work adds on 1 August.
    recalculation_most_a_year = "recalculation/most_a_year",
    /// The same with funded savings: dormant under the moratorium.
    recalculation_most_a_year_with_funded = "recalculation/most_a_year_with_funded",
    /// Share of indexation not paid while a pensioner works. Absent from 2025 on: ask with `find`.
    withheld_from_workers = "recalculation/withheld_from_workers",

    // Rights earned before 2015: the capital of 2002, its indexation, the contributions of 2002–2014.
    /// Age below which nobody worked before 2002, in whole years.
    least_working_age = "before_2015/least_working_age",
    /// Average pay of the country used for the estimated pension (СЗП).
    average_pay_2001 = "before_2015/average_pay_2001",
    /// Base part subtracted from the estimated pension.
    base_part_2002 = "before_2015/base_part_2002",
    /// The least estimated pension of a person with the full record.
    estimated_pension_minimum = "before_2015/estimated_pension_minimum",
    /// Average pay of the country over 2000–2001 (ЗП).
    average_pay_2000_2001 = "before_2015/average_pay_2000_2001",
    /// Record coefficient of the full record.
    record_coefficient_base = "before_2015/record_coefficient_base",
    /// What each year above the full record adds.
    record_coefficient_step = "before_2015/record_coefficient_step",
    /// Where the record coefficient stops.
    record_coefficient_max = "before_2015/record_coefficient_max",
    /// Full general record of a man.
    full_record_men = "before_2015/full_record_men",
    /// Full general record of a woman.
    full_record_women = "before_2015/full_record_women",
    /// Cap of the pay ratio for everybody, Kirov Oblast included.
    pay_ratio_cap = "before_2015/pay_ratio_cap",
    /// Cap of the pay ratio in the North, by hundredths of the regional coefficient.
    pay_ratio_cap_north = "before_2015/pay_ratio_cap_north",
    /// Expected months of payment, by the year the right arises.
    expected_months = "before_2015/expected_months",
    /// The same for early pensions as СФР may take it. Disputed: show it beside the other.
    expected_months_early = "before_2015/expected_months_early",
    /// The least expected months for a late applicant.
    expected_months_minimum = "before_2015/expected_months_minimum",
    /// Indexation of the pension capital, an edition from each indexation to the next.
    capital_index = "before_2015/capital_index",
    /// Whole indexation of the contributions of a year up to 2015.
    contribution_index = "before_2015/contribution_index",
    /// Insurance tariff, percent: men born before 1953, women before 1957.
    contribution_tariff_older = "before_2015/contribution_tariff_older",
    /// Insurance tariff, percent: men born 1953–1966, women 1957–1966.
    contribution_tariff_middle = "before_2015/contribution_tariff_middle",
    /// Insurance tariff, percent: born in 1967 and later.
    contribution_tariff_younger = "before_2015/contribution_tariff_younger",
    /// Valorisation, percent of the capital.
    valorisation_base = "before_2015/valorisation_base",
    /// Valorisation, percent for each full year before 1991.
    valorisation_step = "before_2015/valorisation_step",
    /// The price by which the old insurance part is divided; never indexed.
    coefficient_divisor = "before_2015/coefficient_divisor",
    /// Fixed base amount of the old-law pension on 31.12.2014.
    fixed_base_2014 = "before_2015/fixed_base_2014",
    /// Average pay of the country by year, 1960–1990.
    average_wage_yearly = "before_2015/average_wage_yearly",
    /// Average pay of the country by month, 2000–2001.
    average_wage_monthly = "before_2015/average_wage_monthly",
    /// Base part at the end of a year; days of change inside the year are not recorded.
    base_part_year_end = "before_2015/base_part_year_end",

    // The region.
    /// Subsistence minimum of a pensioner in Kirov Oblast. 2015–2018 are not known.
    kirov_pensioner_minimum = "region/kirov_pensioner_minimum",
    /// Subsistence minimum of a pensioner in Russia, from memory.
    federal_pensioner_minimum = "region/federal_pensioner_minimum",

    // What a letter must know: terms and fees.
    /// Working days within which the fund decides on an application.
    decision_working_days = "procedure/decision_working_days",
    /// Calendar days for an answer to a complaint, by the law on appeals of citizens.
    complaint_days = "procedure/complaint_days",
    /// Working days for an answer to a complaint, by the law on public services.
    complaint_working_days = "procedure/complaint_working_days",
    /// Court fee of a claim about the right to a pension, roubles.
    court_fee = "procedure/court_fee",
    /// Months to bring missing papers without losing the day of application.
    missing_papers_months = "procedure/missing_papers_months",
}

/// Embedded files are read by tests, so a failure here is our bug and not a state of the world.
static LAW: LazyLock<Law> =
    LazyLock::new(|| Law::of(FILES).unwrap_or_else(|error| panic!("embedded law: {error}")));

/// At most so many ids answer an unknown one.
const NEAREST: usize = 3;

/// An id is worth showing when it is at most so many letters further off than the best.
const WORTH_SHOWING: usize = 3;

impl Law {
    /// The law built into the program, read on first use.
    pub fn embedded() -> &'static Self {
        &LAW
    }

    /// The files built into the program: paths inside `params/` with their texts.
    pub fn embedded_texts() -> impl Iterator<Item = (&'static str, &'static str)> {
        FILES.iter().map(|(path, text)| (inside(path), *text))
    }

    /// Other editions of the same numbers, to see what a change of the law would do: paths inside
    /// `params/` (`pensions/ipk_price.toml`) with their texts, in any order.
    ///
    /// The files must be exactly those of [`Law::embedded`], because the code calls each by name.
    /// The classifier stays the embedded one. The digest is that of what was read, so unchanged
    /// texts have the embedded digest. The texts are kept as long as the program runs (a conclusion
    /// carries ids for free): read a law once, not once a question.
    ///
    /// # Errors
    /// A file is missing, is not one of ours, is given twice, or does not say what it must.
    pub fn read(files: impl IntoIterator<Item = (String, String)>) -> Result<Self, LawError> {
        let mut given = BTreeMap::new();
        for (path, text) in files {
            if given.insert(path.clone(), text).is_some() {
                return Err(malformed(&path, "файл дан дважды"));
            }
        }
        let mut texts = vec![];
        for (path, _) in FILES {
            let text = given
                .remove(inside(path))
                .ok_or_else(|| malformed(inside(path), "такого файла нет, а он нужен"))?;
            texts.push((*path, text));
        }
        if let Some(unknown) = given.keys().next() {
            let near = FILES
                .iter()
                .map(|(path, _)| inside(path))
                .min_by_key(|path| distance(unknown, path))
                .unwrap_or_default();
            return Err(malformed(
                unknown,
                &format!("лишний файл: такого числа нет; возможно, это {near}"),
            ));
        }
        let texts: Vec<(&'static str, &'static str)> = texts
            .into_iter()
            .map(|(path, text)| (path, &*text.leak()))
            .collect();
        let law = Self::of(&texts)?;
        for (parameter, (path, _)) in law.parameters().zip(FILES) {
            if id_of(path) != parameter.id {
                return Err(malformed(
                    inside(path),
                    &format!("id «{}», а по имени файла «{}»", parameter.id, id_of(path)),
                ));
            }
        }
        Ok(law)
    }

    /// `sha256:…` over the paths and bytes of all files, the classifier included.
    ///
    /// Two answers with the same facts and the same digest are the same answer; a conclusion carries
    /// the digest so that it can be recomputed years later.
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// The oldest `checked_on` of all files: the law as a whole is as fresh as its stalest number.
    pub fn checked_on(&self) -> Date {
        self.checked_on
    }

    /// The number with this id, or the ids that look like it.
    pub fn parameter(&self, id: &str) -> Result<&Parameter, LawError> {
        self.parameters()
            .find(|parameter| parameter.id == id)
            .ok_or_else(|| LawError::Unknown {
                id: id.to_owned(),
                nearest: self.nearest(id),
            })
    }

    /// The ids nearest in spelling, best first; the name alone, without its theme, is enough.
    fn nearest(&self, id: &str) -> Vec<String> {
        let mut ids: Vec<(usize, &str)> = self
            .parameters()
            .map(|parameter| parameter.id)
            .map(|known| {
                let name = known.rsplit('.').next().unwrap_or(known);
                (distance(id, known).min(distance(id, name)), known)
            })
            .collect();
        // The sort is stable, so equally near ids keep the order of the list.
        ids.sort_by_key(|(distance, _)| *distance);
        let limit = ids.first().map_or(0, |(best, _)| best + WORTH_SHOWING);
        ids.into_iter()
            .take(NEAREST)
            .take_while(|(distance, _)| *distance <= limit)
            .map(|(_, known)| known.to_owned())
            .collect()
    }
}

/// The path inside `params/`.
fn inside(path: &str) -> &str {
    path.strip_prefix("params/").unwrap_or(path)
}

/// The id that belongs to a path: `pensions.ipk_price`.
fn id_of(path: &str) -> String {
    let path = inside(path);
    path.strip_suffix(".toml").unwrap_or(path).replace('/', ".")
}

fn malformed(path: &str, reason: &str) -> LawError {
    LawError::Malformed {
        path: path.to_owned(),
        reason: reason.to_owned(),
    }
}

/// How many letters must be added, removed or changed to make `a` out of `b`, by Levenshtein.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let changed = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

/// Digest of files in sorted order of paths; lengths are hashed too, so that no byte can move
/// between neighbours unnoticed.
fn digest_of<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut files: Vec<_> = files.into_iter().collect();
    files.sort_unstable();
    let mut hasher = Sha256::new();
    for part in files.iter().flat_map(|(path, text)| [path, text]) {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    format!("sha256:{:x}", hasher.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, path::Path};

    #[test]
    fn every_file_on_disk_is_embedded_and_the_other_way_round() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut on_disk = vec![];
        for theme in fs::read_dir(root.join("params")).unwrap() {
            for file in fs::read_dir(theme.unwrap().path()).unwrap() {
                let path = file.unwrap().path();
                let path = path.strip_prefix(root).unwrap();
                on_disk.push(path.to_str().unwrap().replace('\\', "/"));
            }
        }
        on_disk.sort();
        let mut embedded: Vec<_> = FILES.iter().map(|(path, _)| (*path).to_owned()).collect();
        embedded.sort();
        assert_eq!(embedded, on_disk);
    }

    #[test]
    fn every_id_is_the_path_of_its_file() {
        for (parameter, (path, _)) in Law::embedded().parameters().zip(FILES) {
            assert_eq!(parameter.id, id_of(path));
        }
    }

    #[test]
    fn the_digest_is_stable_and_feels_every_byte() {
        assert_eq!(Law::of(FILES).unwrap().digest(), Law::embedded().digest());
        assert_eq!(Law::embedded().digest().len(), "sha256:".len() + 64);

        let files = [("a", "1"), ("b", "2")];
        let digest = digest_of(files);
        assert_eq!(
            digest,
            digest_of([files[1], files[0]]),
            "order of the list is no matter"
        );
        for changed in [
            [("a", "1"), ("b", "3")],
            [("a", "1"), ("c", "2")],
            [("a", "12"), ("b", "")],
            [("a1", ""), ("b", "2")],
        ] {
            assert_ne!(digest, digest_of(changed), "{changed:?}");
        }
    }

    #[test]
    fn the_classifier_is_part_of_the_digest() {
        let without = digest_of(FILES.iter().copied());
        assert_ne!(without, Law::embedded().digest());
    }

    /// The embedded files as somebody would hand them over.
    fn copies() -> Vec<(String, String)> {
        Law::embedded_texts()
            .map(|(path, text)| (path.to_owned(), text.to_owned()))
            .collect()
    }

    #[test]
    fn the_same_texts_are_the_same_law() {
        let mut files = copies();
        files.reverse();
        let law = Law::read(files).unwrap();
        assert_eq!(law.digest(), Law::embedded().digest());
        assert_eq!(law.checked_on(), Law::embedded().checked_on());
    }

    #[test]
    fn a_changed_number_is_read_and_felt() {
        let mut files = copies();
        for (path, text) in &mut files {
            if path == "pensions/ipk_price.toml" {
                *text = text.replace("\"156.76\"", "\"160.00\"");
            }
        }
        let law = Law::read(files).unwrap();
        let day = jiff::civil::date(2026, 5, 1);
        assert_eq!(law.ipk_price.number_on(day).unwrap().to_string(), "160.00");
        assert_ne!(law.digest(), Law::embedded().digest());
    }

    #[test]
    fn files_that_are_not_our_numbers_are_refused() {
        let refusal = |change: fn(&mut Vec<(String, String)>)| {
            let mut files = copies();
            change(&mut files);
            Law::read(files).unwrap_err().to_string()
        };
        assert_eq!(
            refusal(|files| files.retain(|(path, _)| path != "pensions/ipk_price.toml")),
            "pensions/ipk_price.toml: такого файла нет, а он нужен"
        );
        assert_eq!(
            refusal(|files| files.push(("pensions/ipk_prise.toml".to_owned(), String::new()))),
            "pensions/ipk_prise.toml: лишний файл: такого числа нет; возможно, это pensions/ipk_price.toml"
        );
        assert_eq!(
            refusal(|files| files.push(files[0].clone())),
            "pensions/ipk_price.toml: файл дан дважды"
        );
        let swapped = refusal(|files| {
            let (first, rest) = files.split_at_mut(1);
            std::mem::swap(&mut first[0].1, &mut rest[0].1);
        });
        assert_eq!(
            swapped,
            "pensions/ipk_price.toml: id «pensions.fixed_payment», а по имени файла «pensions.ipk_price»"
        );
        let unfinished = refusal(|files| files[0].1 = "id = \"x\"\ntitle = ".to_owned());
        assert!(
            unfinished.starts_with("pensions/ipk_price.toml: строка 2 не разобрана ("),
            "{unfinished}"
        );
        assert_eq!(unfinished.lines().count(), 1, "{unfinished}");
    }

    #[test]
    fn distance_counts_single_letters() {
        for (a, b, expected) in [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("price", "prise", 1),
            ("price", "rice", 1),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(distance(a, b), expected, "{a} {b}");
        }
    }
}
