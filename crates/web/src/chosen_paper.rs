//! Which paper of a file sent by a program is answered with: the only one, or the only account statement.

use ocr::OcrFault;
use statement::{Content, Paper, Parcel};

/// Chooses the paper of a file, or says in one sentence why there is none to choose.
///
/// Papers are not joined here: the answer speaks of one paper.
pub(crate) fn choose(read: Result<Parcel, OcrFault>) -> Result<Paper, String> {
    let parcel = read.map_err(|fault| fault.to_string())?;
    let is_statement = |paper: &Paper| matches!(paper, Paper::Statement(_));
    let all = parcel.papers().count();
    let statements = parcel.papers().filter(|paper| is_statement(paper)).count();
    if all != 1 && statements != 1 {
        return Err(format!(
            "В архиве бумаг: {all}, а прочитать мы можем одну: распакуйте архив и выберите один файл."
        ));
    }
    let mut items = parcel.items.into_iter();
    let chosen = items.find_map(|item| match item.content {
        Content::Paper(paper) if all == 1 || is_statement(&paper) => Some(paper),
        Content::Paper(_) | Content::Refused(_) | Content::Signature => None,
    });
    chosen.ok_or_else(|| "В архиве нет бумаг, которые мы читаем.".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use statement::{Format, Item, Refusal, read_file};

    const BOOK: &str = "<ЭДСФР xmlns='http://пф.рф/СТД-СФР/2023-01-10'><СТД-СФР/></ЭДСФР>";
    const ACCOUNT: &str = "<ЭДПФР xmlns='http://пф.рф/СЗИ-ИЛС/2024-07-30'><СЗИ-ИЛС/></ЭДПФР>";

    /// A parcel of made-up papers and a picture.
    fn parcel(papers: &[&str]) -> Result<Parcel, OcrFault> {
        let mut items: Vec<Item> = vec![];
        for paper in papers {
            items.extend(
                read_file(paper.as_bytes())
                    .map_err(OcrFault::Refused)?
                    .items,
            );
        }
        items.push(Item {
            name: None,
            content: Content::Refused(Refusal::NotXml(Format::Picture)),
            signature_beside: false,
        });
        Ok(Parcel {
            archive: true,
            items,
        })
    }

    #[test]
    fn the_only_paper_or_the_only_statement_is_chosen() {
        let one = choose(parcel(&[BOOK])).ok().unwrap();
        assert_eq!(one.kind(), "std");
        let both = choose(parcel(&[BOOK, ACCOUNT])).ok().unwrap();
        assert_eq!(both.kind(), "szi-ils");
    }

    #[test]
    fn two_papers_of_one_kind_are_the_persons_choice() {
        for papers in [[BOOK, BOOK], [ACCOUNT, ACCOUNT]] {
            let why = choose(parcel(&papers)).err().unwrap();
            assert!(why.starts_with("В архиве бумаг: 2"), "{why}");
        }
    }
}
