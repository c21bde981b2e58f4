//! Help is Russian, every word of it.

use crate::Folder;

#[test]
fn every_page_of_help() {
    let folder = Folder::new("help");
    let mut pages = String::new();
    for path in [
        &[][..],
        &["assess"],
        &["explain"],
        &["compare"],
        &["amount"],
        &["ipk"],
        &["paper"],
        &["blank"],
        &["key"],
        &["script"],
        &["sheet"],
        &["statement"],
        &["law"],
        &["law", "list"],
        &["law", "show"],
        &["grounds"],
        &["serve"],
        &["help"],
    ] {
        let by_command = folder.run(&[&["help"], path].concat());
        let by_flag = folder.run(&[path, &["--help"]].concat());
        assert_eq!((by_command.code, by_command.err.as_str()), (0, ""));
        assert_eq!(by_command.out, by_flag.out, "{path:?}");
        pages.push_str(&by_command.out);
        pages.push('\n');
    }
    for english in [
        "Usage",
        "Options",
        "Commands",
        "Arguments",
        "Print",
        "default",
        "possible",
    ] {
        assert!(!pages.contains(english), "{english}");
    }
    assert!(
        pages.lines().all(|line| line.chars().count() <= 80),
        "{pages}"
    );
    insta::assert_snapshot!(pages);
}

#[test]
fn the_version() {
    let run = Folder::new("version").run(&["--version"]);
    assert_eq!((run.code, run.out.as_str()), (0, "pravo 0.1.0\n"));
}
