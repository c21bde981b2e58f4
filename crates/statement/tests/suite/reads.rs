//! What is read from each fixture, and what becomes of values that make no sense.

use crate::common::{FIXTURES, fixture, shown};
use calendar::Length;
use jiff::civil::date;
use rules::{
    conclusion::FindingKind,
    facts::{Leave, North, PeriodKind, WorkplaceClass},
};
use rust_decimal::dec;
use statement::{Refusal, Statement, WhyUnread, read};

fn statement(name: &str) -> Statement {
    let (_, bytes) = FIXTURES.iter().find(|(known, _)| *known == name).unwrap();
    read(bytes).unwrap()
}

/// A fixture with one piece of its text, which stands there once, replaced.
fn with(name: &str, old: &str, new: &str) -> Statement {
    let text = fixture(name);
    assert_eq!(text.matches(old).count(), 1, "{old}");
    read(text.replace(old, new).as_bytes()).unwrap()
}

fn unread(statement: &Statement) -> Vec<(&str, &str, WhyUnread)> {
    let unread = statement.unread.iter();
    unread
        .map(|u| (u.place.as_str(), u.text.as_str(), u.why))
        .collect()
}

#[test]
fn every_fixture_is_read_as_before() {
    for (name, bytes) in FIXTURES {
        insta::assert_snapshot!(name, shown(&read(bytes).unwrap()));
    }
}

#[test]
fn a_clean_statement_gives_no_findings() {
    for name in [
        "clean_2024",
        "edition_2020",
        "sfr_windows_1251",
        "pensioner",
    ] {
        let statement = statement(name);
        assert_eq!(statement.findings, [], "{name}");
        assert_eq!(statement.unread, [], "{name}");
    }
}

#[test]
fn codes_of_both_generations_reach_the_facts() {
    let statement = statement("clean_2024");
    let periods = statement.facts.periods.unwrap();
    let on = |day| {
        periods
            .iter()
            .find(|period| period.span.contains(day))
            .unwrap()
    };

    let north = on(date(2003, 1, 1));
    assert_eq!(north.territory, Some(North::FarNorth));
    let plant = on(date(2010, 1, 1));
    assert_eq!(plant.code.unwrap().as_str(), "27-2");
    assert_eq!(
        (plant.additional_tariff, plant.workplace_class),
        (None, None)
    );
    let plant = on(date(2016, 1, 1));
    assert_eq!(plant.code.unwrap().as_str(), "27-2");
    assert_eq!(plant.additional_tariff, Some(true));
    assert_eq!(plant.workplace_class, Some(WorkplaceClass::Class32));
    let farm = on(date(2020, 1, 1));
    assert_eq!((farm.agriculture, farm.rural), (Some(true), None));
    let leave = on(date(2019, 7, 5));
    assert_eq!(leave.leave, Some(Leave::Unpaid));
}

#[test]
fn quarter_zero_is_self_employment() {
    let statement = statement("clean_2024");
    let periods = statement.facts.periods.unwrap();
    let own = periods
        .iter()
        .filter(|period| period.kind == PeriodKind::SelfEmployed);
    assert_eq!(own.count(), 2);
}

#[test]
fn a_zero_of_the_time_before_2002_is_unknown() {
    let statement = statement("edition_2020");
    assert_eq!(statement.before_2002.average_pay, Some(dec!(0)));
    assert_eq!(statement.before_2002.record, Some(Length::ZERO));
    assert_eq!(statement.facts.before_2002.average_pay_2000_2001, None);
    assert_eq!(statement.facts.before_2002.record_2002, None);
}

#[test]
fn both_spellings_of_the_average_pay_are_read() {
    // The first letter is Latin in one fixture and Cyrillic in the other.
    assert!(fixture("clean_2024").contains("<ns2:CреднемесячныйЗаработок>"));
    assert!(fixture("edition_2020").contains("<ils:СреднемесячныйЗаработок>"));
    let pay = statement("clean_2024")
        .facts
        .before_2002
        .average_pay_2000_2001;
    assert_eq!(pay, Some(dec!(1500)));
}

#[test]
fn the_total_is_a_fact_only_without_parts() {
    let without = with(
        "pensioner",
        "<ns2:РасчетИПКДо2015>",
        "<ns3:ИПК>61.5</ns3:ИПК><ns2:РасчетИПКДо2015>",
    );
    assert_eq!(without.facts.coefficients.total, Some(dec!(61.5)));
    assert_eq!(without.findings, []);
    assert_eq!(statement("edition_2020").facts.coefficients.total, None);
}

#[test]
fn pay_is_a_fact_only_without_a_coefficient() {
    assert!(statement("edition_2020").facts.pay.is_empty());
    let without = with("edition_2020", "<ПУ:ИПК>3.285</ПУ:ИПК>", "");
    assert_eq!(
        without.facts.pay.into_iter().collect::<Vec<_>>(),
        [(2016, dec!(199000))]
    );
    assert!(!without.facts.coefficients.by_year.contains_key(&2016));
}

#[test]
fn zero_contributions_are_unknown() {
    let none = with(
        "edition_2020",
        "<ils:СуммаСВ>60000.00<",
        "<ils:СуммаСВ>0.00<",
    );
    assert_eq!(none.facts.periods.unwrap()[0].contributions, None);
    assert_eq!(none.rows.last().unwrap().contributions, Some(dec!(0)));
}

#[test]
fn a_value_without_sense_spoils_only_itself() {
    let old = "<ДатаРождения>1970-03-05<";
    let born = with("clean_2024", old, "<ДатаРождения>1970-02-30<");
    let place = "ЭДПФР/СЗИ-ИЛС/ЗЛ/ДатаРождения";
    assert_eq!(
        unread(&born),
        [(place, "1970-02-30", WhyUnread::NotUnderstood)]
    );
    assert_eq!(born.findings.len(), 1);
    assert_eq!(born.facts.born, None);
    assert_eq!(born.rows, statement("clean_2024").rows);

    let ipk = with("clean_2024", "<ns3:ИПК>4.334<", "<ns3:ИПК>abc<");
    let place = "ЭДПФР/СЗИ-ИЛС/СведенияИПК/С2015/ЗаГод[6]/Работодатели/ИПК";
    assert_eq!(unread(&ipk), [(place, "abc", WhyUnread::NotUnderstood)]);
    // The total cannot agree any more; that is not worth a second finding.
    let kinds: Vec<_> = ipk
        .findings
        .iter()
        .map(|finding| finding.kind.id())
        .collect();
    assert_eq!(kinds, ["unread"]);
}

#[test]
fn days_in_the_wrong_order_are_not_understood() {
    let wrong = with("edition_2020", "<УТ:По>2014-12-31<", "<УТ:По>2011-12-31<");
    assert_eq!(wrong.rows.last().unwrap().span, None);
    let texts: Vec<_> = unread(&wrong)
        .into_iter()
        .map(|(_, text, _)| text)
        .collect();
    assert_eq!(texts, ["", "2012-02-01", "2011-12-31"]);
}

#[test]
fn half_a_length_is_not_a_length() {
    let wrong = with("edition_2020", "<ПУ:ВсеГоды>4</", "<ПУ:ВсеГоды>четыре</");
    assert_eq!(wrong.header_record, None);
    let texts: Vec<_> = unread(&wrong)
        .into_iter()
        .map(|(_, text, _)| text)
        .collect();
    // Months and days are right, but without the years nobody has read them.
    assert_eq!(texts, ["", "четыре", "11", "0"]);
}

#[test]
fn a_row_without_days_is_told_apart() {
    let text = fixture("edition_2020");
    let row = text.find("<ils:ДанныеПоПериоду>").unwrap();
    let from = row + text[row..].find("<ils:Период>").unwrap();
    let to = from + text[from..].find("<ils:СуммаСВ>").unwrap();
    let old = &text[from..to];
    let dateless = with("edition_2020", old, "");
    assert_eq!(dateless.rows.len(), 4);
    assert_eq!(dateless.facts.periods.unwrap().len(), 3);
    assert_eq!(dateless.unread.len(), 1);
    assert_eq!(dateless.unread[0].why, WhyUnread::NoDays);
    assert!(dateless.unread[0].place.ends_with("ДанныеПоПериоду"));
}

#[test]
fn an_unknown_code_is_told_and_the_rest_of_the_row_is_read() {
    let text = fixture("clean_2024").replacen("27-2</ns3:Код>", "99-9</ns3:Код>", 1);
    let unknown = read(text.as_bytes()).unwrap();
    assert_eq!(unknown.unread.len(), 1);
    assert_eq!(unknown.unread[0].text.as_str(), "99-9");
    assert_eq!(unknown.unread[0].why, WhyUnread::NotUnderstood);
    assert_eq!(unknown.rows[0].conditions[0].code, None);
    assert_eq!(
        unknown.rows[0].conditions[0].workplace_class,
        Some(WorkplaceClass::Class32)
    );
}

#[test]
fn codes_with_a_meaning_we_have_no_fact_for_are_told() {
    for (old, new) in [("РКС", "Ч36"), ("СЕЛО", "ОКУ"), ("НЕОПЛ", "ЗГГС")] {
        let text = fixture("clean_2024").replace(&format!(">{old}<"), &format!(">{new}<"));
        let told = read(text.as_bytes()).unwrap();
        assert!(!told.unread.is_empty(), "{new}");
        assert!(told.unread.iter().all(|unread| unread.text.as_str() == new));
    }
}

#[test]
fn all_columns_of_codes_are_read() {
    let codes = "<УТ:Обёртка><УТ:ЛьготныйСтаж>\
        <УТ:ТУ><УТ:Основание>МКСР</УТ:Основание><УТ:ДоляСтавки>0.50</УТ:ДоляСтавки></УТ:ТУ>\
        <УТ:ИС><УТ:Основание>СЕЗОН</УТ:Основание><УТ:ВыработкаКалендарная><УТ:ВсеМесяцы>3</УТ:ВсеМесяцы></УТ:ВыработкаКалендарная></УТ:ИС>\
        <УТ:ДопСведенияИС>ВАХТА</УТ:ДопСведенияИС>\
        <УТ:ВЛ><УТ:Основание>28-ПД</УТ:Основание><УТ:ДоляСтавки>0.75</УТ:ДоляСтавки></УТ:ВЛ>\
        <УТ:ВыслугаЛет><УТ:ОснованиеВЛ>27-СМ</УТ:ОснованиеВЛ></УТ:ВыслугаЛет>\
        <УТ:ПрофессияДолжность>УЧИТЕЛЬ</УТ:ПрофессияДолжность>\
        </УТ:ЛьготныйСтаж><УТ:ДекретДети>ДЕТИ</УТ:ДекретДети></УТ:Обёртка>";
    let row = "<ils:СуммаСВ>60000.00</ils:СуммаСВ>";
    let read = with("edition_2020", row, &format!("{row}{codes}"));
    // The wrapper is unknown by name; what stands inside it is read.
    assert_eq!(read.unread.len(), 1);
    assert!(read.unread[0].place.ends_with("ДанныеПоПериоду/Обёртка"));
    insta::assert_snapshot!("all_codes", shown(&read));
}

#[test]
fn codes_before_2002_make_periods_only_with_days() {
    let element = |inside: &str| {
        format!(
            "<ils:До2002><ils:Стажи>{inside}<УТ:ЛьготныйСтаж><УТ:ОУТ><УТ:Код>ЗП12Б</УТ:Код></УТ:ОУТ></УТ:ЛьготныйСтаж></ils:Стажи>"
        )
    };
    let days = "<ils:Период><УТ:С>1990-01-01</УТ:С><УТ:По>2001-12-31</УТ:По></ils:Период>";
    let dated = with("edition_2020", "<ils:До2002>", &element(days));
    let period = &dated.facts.periods.unwrap()[0];
    assert_eq!(period.code.unwrap().as_str(), "27-2");
    assert_eq!(period.span.from(), date(1990, 1, 1));
    let places: Vec<_> = dated
        .unread
        .iter()
        .map(|u| u.place.rsplit('/').next().unwrap())
        .collect();
    assert_eq!(places, ["Стажи"]);

    let dateless = with("edition_2020", "<ils:До2002>", &element(""));
    assert_eq!(dateless.facts.periods.unwrap().len(), 4);
    assert_eq!(dateless.unread.len(), 4);
}

#[test]
fn whatever_is_in_the_paper_it_does_not_print_itself() {
    let statement = statement("clean_2024");
    for printed in [
        format!("{statement:?}"),
        format!("{:?}", statement.person),
        format!("{:?}", statement.rows),
        format!(
            "{:?}",
            with("clean_2024", "<Имя>", "<Имя>ТАЙНА<а>ТАЙНА</а>").unread
        ),
    ] {
        for secret in [
            "ОБРАЗЦОВ",
            "ПРИМЕРА",
            "000-000-000 00",
            "1970-03-05",
            "ТАЙНА",
        ] {
            assert!(!printed.contains(secret), "{secret} in {printed}");
        }
    }
}

#[test]
fn a_signature_is_noticed_and_nothing_more() {
    assert!(statement("clean_2024").signature);
    assert!(!statement("edition_2020").signature);
}

#[test]
fn sums_that_differ_are_found() {
    let kinds: Vec<_> = statement("sums_differ")
        .findings
        .into_iter()
        .map(|f| f.kind)
        .collect();
    assert_eq!(
        kinds,
        [
            FindingKind::StatementTotalDiffers {
                stated: dec!(20.5),
                summed: dec!(20)
            },
            FindingKind::StatementYearDiffers {
                year: 2018,
                stated: dec!(4),
                computed: dec!(5)
            },
            FindingKind::StatementRecordDiffers {
                stated: Length::new(4, 10, 0),
                summed: Length::new(5, 0, 0),
            },
            FindingKind::DaysNotCredited { days: 10 },
            FindingKind::Unread {
                place: "ЭДПФР/СЗИ-ИЛС/НестраховыеПериоды".to_owned()
            },
        ]
    );
}

#[test]
fn the_tolerance_of_a_year_is_one_in_the_last_digit() {
    let year = |stated: &str| {
        let total = dec!(11.285) - dec!(3.285) + stated.parse::<rust_decimal::Decimal>().unwrap();
        let text = fixture("edition_2020")
            .replace(">3.285<", &format!(">{stated}<"))
            .replace(">11.285<", &format!(">{total}<"));
        read(text.as_bytes()).unwrap().findings.len()
    };
    assert_eq!(
        [year("3.283"), year("3.284"), year("3.286"), year("3.287")],
        [1, 0, 0, 1]
    );
}

#[test]
fn since_2023_the_higher_share_agrees_too() {
    // 71200.00 is 16 % of 445000 and gives 2.000; as 16.02 % it gives 1.998.
    for (stated, findings) in [("2.000", 0), ("1.998", 0), ("1.990", 1), ("2.010", 1)] {
        let (_, bytes) = FIXTURES[2];
        let text: String = encoding_rs::WINDOWS_1251.decode(bytes).0.into_owned();
        let total = dec!(2) + stated.parse::<rust_decimal::Decimal>().unwrap();
        let text = text
            .replacen("<ПУ8:ИПК>4.000<", &format!("<ПУ8:ИПК>{total}<"), 1)
            .replacen("<ПУ8:ИПК>2.000<", &format!("<ПУ8:ИПК>{stated}<"), 1);
        let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(&text);
        assert_eq!(read(&bytes).unwrap().findings.len(), findings, "{stated}");
    }
}

#[test]
fn overlapping_rows_before_2015_are_not_an_error() {
    // Two jobs at once: the record before 2015 is shorter than the sum of the rows.
    let second = "<ils:ДанныеПоПериоду><ils:Период><УТ:С>2013-01-01</УТ:С><УТ:По>2013-12-31</УТ:По></ils:Период>\
        <ПУ:Стаж><ПУ:ВсеГоды>1</ПУ:ВсеГоды></ПУ:Стаж></ils:ДанныеПоПериоду><ils:ДанныеПоПериоду>";
    let two = with("edition_2020", "<ils:ДанныеПоПериоду>", second);
    assert_eq!(two.rows.len(), 5);
    assert_eq!(two.findings, []);
}

#[test]
fn a_coefficient_without_a_year_stays_unread_unless_the_days_tell_it() {
    let told_by_days = with("edition_2020", "<ils:Год>2015</ils:Год>", "");
    assert_eq!(told_by_days.facts.coefficients.by_year[&2015], dec!(4));
    assert_eq!(told_by_days.findings, []);
    let text = fixture("edition_2020")
        .replace("<ils:Год>2015</ils:Год>", "")
        .replace("<УТ:С>2015-01-01</УТ:С>", "<УТ:С>2014-01-01</УТ:С>");
    let lost = read(text.as_bytes()).unwrap();
    assert!(!lost.facts.coefficients.by_year.contains_key(&2015));
    assert!(
        lost.unread
            .iter()
            .any(|unread| unread.text.as_str() == "4.000")
    );
}

#[test]
fn the_same_text_in_any_encoding_is_the_same_statement() {
    let text = fixture("clean_2024");
    let expected = shown(&read(text.as_bytes()).unwrap());
    let wide: Vec<u8> = format!("\u{feff}{text}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(shown(&read(&wide).unwrap()), expected);
    let text = text.replace("encoding=\"UTF-8\"", "encoding=\"windows-1251\"");
    let (narrow, _, lossy) = encoding_rs::WINDOWS_1251.encode(&text);
    assert!(!lossy);
    assert_eq!(shown(&read(&narrow).unwrap()), expected);
}

#[test]
fn prefixes_and_dates_of_namespaces_do_not_matter() {
    let text = fixture("clean_2024");
    let renamed = text
        .replace("ns2:", "что-угодно:")
        .replace("ns3:", "ns2:")
        .replace("xmlns:ns3", "xmlns:ns2-прежний")
        .replace("2017-10-08", "2031-01-01")
        .replace("2017-08-21", "2031-01-01");
    let renamed = renamed
        .replace(
            "xmlns:ns2=\"http://пф.рф/СЗИ-ИЛС/",
            "xmlns:что-угодно=\"http://пф.рф/СЗИ-ИЛС/",
        )
        .replace("xmlns:ns2-прежний", "xmlns:ns2");
    let (before, after) = (
        read(text.as_bytes()).unwrap(),
        read(renamed.as_bytes()).unwrap(),
    );
    assert_eq!(shown(&before), shown(&after));
}

#[test]
fn a_name_of_a_foreign_namespace_is_another_name() {
    let text = fixture("pensioner").replace("http://пф.рф/СЗИ-ИЛС/", "http://example.org/");
    assert!(matches!(
        read(text.as_bytes()),
        Err(Refusal::OtherDocument(_))
    ));
    let text = fixture("pensioner").replace("http://пф.рф/УТ/", "http://example.org/");
    let foreign = read(text.as_bytes()).unwrap();
    assert_eq!(foreign.person.surname, None);
    assert!(
        foreign
            .unread
            .iter()
            .any(|u| u.place.ends_with("ЗЛ/ФИО/Фамилия"))
    );
}
