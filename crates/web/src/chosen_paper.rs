//! Which paper of an uploaded file is shown: the only one, or the only account statement.

use ocr::OcrFault;
use statement::{Content, Paper, Parcel};

/// The paper chosen, and what else lay in the archive.
pub(crate) struct Chosen {
    pub(crate) paper: Paper,
    /// A detached signature lies beside it.
    pub(crate) signature_beside: bool,
    /// A sentence for each other file a person should know of.
    pub(crate) others: Vec<String>,
}

/// Chooses the paper of a file, or says in one sentence why there is none to choose.
///
/// Papers are not joined here: two of one kind leave the choice to the person.
pub(crate) fn choose(read: Result<Parcel, OcrFault>) -> Result<Chosen, String> {
    let parcel = read.map_err(|fault| fault.to_string())?;
    let is_statement = |paper: &&Paper| matches!(paper, Paper::Statement(_));
    let all = parcel.papers().count();
    let statements = parcel.papers().filter(is_statement).count();
    if all != 1 && statements != 1 {
        return Err(format!(
            "В архиве бумаг: {all}, а прочитать мы можем одну: распакуйте архив и выберите один файл."
        ));
    }
    let mut chosen = None;
    let mut others = vec![];
    for item in parcel.items {
        match item.content {
            Content::Paper(paper) if all == 1 || is_statement(&&paper) => {
                chosen = Some((paper, item.signature_beside));
            }
            Content::Paper(paper) => others.push(format!(
                "В архиве есть ещё {}. Сюда мы их не добавили: распакуйте архив и выберите этот файл отдельно.",
                paper.title()
            )),
            Content::Refused(refusal) => {
                others.push(format!("Один файл архива мы не прочитали. {refusal}"));
            }
            Content::Signature => {}
        }
    }
    others.extend(chosen.as_ref().and_then(|(paper, _)| to_compare(paper)));
    let (paper, signature_beside) = chosen.ok_or("В архиве нет бумаг, которые мы читаем.")?;
    Ok(Chosen {
        paper,
        signature_beside,
        others,
    })
}

/// Doubts a person is asked to look at; more than these, and the picture is too poor to use.
const SHOWN_DOUBTS: usize = 30;

/// What of a recognised picture is to be compared with the paper.
fn to_compare(paper: &Paper) -> Option<String> {
    let doubts = paper.doubts();
    let places: Vec<String> = doubts
        .iter()
        .take(SHOWN_DOUBTS)
        .map(|doubt| format!("{} ({})", doubt.field, doubt.place))
        .collect();
    let more = if SHOWN_DOUBTS < doubts.len() {
        " и другие"
    } else {
        ""
    };
    (!places.is_empty()).then(|| {
        format!(
            "Это распознано со снимка, цифры могли прочитаться неверно. Сверьте с бумагой: {}{more}.",
            places.join("; ")
        )
    })
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
        assert_eq!((one.paper.kind(), one.others.len()), ("std", 1));
        let both = choose(parcel(&[BOOK, ACCOUNT])).ok().unwrap();
        assert_eq!((both.paper.kind(), both.others.len()), ("szi-ils", 2));
    }

    #[test]
    fn two_papers_of_one_kind_are_the_persons_choice() {
        for papers in [[BOOK, BOOK], [ACCOUNT, ACCOUNT]] {
            let why = choose(parcel(&papers)).err().unwrap();
            assert!(why.starts_with("В архиве бумаг: 2"), "{why}");
        }
    }
}
