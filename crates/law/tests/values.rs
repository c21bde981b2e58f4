//! The spelling of numbers and keys in parameter files, and the lookup of a row.

use law::{Keys, Number, Table};

#[test]
fn keys_are_written_back_as_they_were_read() {
    for text in ["0", "7", "12-23", "108-119", "120+"] {
        assert_eq!(text.parse::<Keys>().unwrap().to_string(), text);
    }
}

#[test]
fn keys_outside_the_grammar_are_refused() {
    for text in [
        "",
        "+",
        "-",
        "3-",
        "-3",
        "4-3",
        "1-2-3",
        "3 +",
        "03",
        "1.5",
        "3++",
        "много",
    ] {
        assert!(text.parse::<Keys>().is_err(), "{text:?}");
    }
}

#[test]
fn numbers_outside_the_grammar_are_refused() {
    for text in [
        "", ".", ".5", "5.", "1e3", "-1", "+1", "1 000", "1,5", "1_000", "1/0", "1/3/3", "0.5/3",
    ] {
        assert!(text.parse::<Number>().is_err(), "{text:?}");
    }
}

#[test]
fn digits_are_kept_as_published() {
    for text in ["64.10", "3935.00", "30", "1/3"] {
        assert_eq!(text.parse::<Number>().unwrap().to_string(), text);
    }
}

#[test]
fn overlapping_rows_are_refused() {
    for rows in [
        [("1-3", "1"), ("3", "2")],
        [("3+", "1"), ("5", "2")],
        [("2", "1"), ("2", "2")],
    ] {
        assert!(Table::parse(rows).is_err(), "{rows:?}");
    }
    assert!(Table::parse([]).is_err());
}

/// Every split of the keys 0..=7 into rows and holes, against a search that looks at each row.
#[test]
fn a_row_is_found_exactly_where_a_linear_search_finds_it() {
    for mask in 0_u32..1 << 8 {
        // A set bit starts a new run of covered keys or continues it; a clear bit is a hole.
        let mut written = vec![];
        let mut key = 0;
        while key < 8 {
            let length = (mask >> key).trailing_ones().min(2);
            if length > 0 {
                written.push((format!("{key}-{}", key + length - 1), key.to_string()));
            }
            key += length.max(1);
        }
        if written.is_empty() {
            continue;
        }
        let table = Table::parse(written.iter().map(|(k, v)| (k.as_str(), v.as_str()))).unwrap();
        for key in 0..10 {
            let slow = table.rows().iter().find(|row| row.keys.contains(key));
            assert_eq!(
                table.row(key),
                slow.map(|row| row.number),
                "{written:?} {key}"
            );
            assert_eq!(table.row(key).is_some(), key < 8 && mask >> key & 1 == 1);
        }
    }
}
