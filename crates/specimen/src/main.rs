//! `specimen FOLDER`: writes made-up papers as files, for checks that start from a file.

use specimen::{Account, Style, book_paper, book_xml, html, pdf};
use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args_os().nth(1).ok_or(
        "usage: specimen FOLDER; writes account-N.xml, .pdf and .html, book.xml, .pdf and .html",
    )?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    for (seed, style) in (0..).zip(Style::ALL) {
        let account = Account::made_up(seed);
        let paper = account.paper(style);
        let name = |extension| folder.join(format!("account-{seed}.{extension}"));
        fs::write(name("xml"), account.xml())?;
        fs::write(name("pdf"), pdf(&paper)?)?;
        fs::write(name("html"), html(&paper))?;
    }
    let paper = book_paper();
    fs::write(folder.join("book.xml"), book_xml())?;
    fs::write(folder.join("book.pdf"), pdf(&paper)?)?;
    fs::write(folder.join("book.html"), html(&paper))?;
    Ok(())
}
