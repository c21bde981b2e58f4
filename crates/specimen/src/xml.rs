//! The XML of the fund, edition 2024-07-30.

use crate::account::{Account, Npf, Row, Savings};
use calendar::Length;
use std::fmt::Write;

/// Text as XML and HTML want it.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

impl Account {
    /// The statement as the fund gives it out, without a signature.
    pub fn xml(&self) -> String {
        let mut out = Out(String::from(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><д:ЭДПФР \
             xmlns=\"http://пф.рф/УТ/2017-08-21\" xmlns:д=\"http://пф.рф/СЗИ-ИЛС/2024-07-30\" \
             xmlns:п=\"http://пф.рф/ПУ/типы/2017-10-08\"><д:СЗИ-ИЛС>",
        ));
        out.value("д:СведенияНаДату", self.as_of);
        out.inside("д:ЗЛ", |out| {
            out.inside("ФИО", |out| {
                out.value("Фамилия", escaped(&self.surname));
                out.value("Имя", escaped(&self.name));
                if let Some(patronymic) = &self.patronymic {
                    out.value("Отчество", escaped(patronymic));
                }
            });
            out.value("ДатаРождения", self.born);
            out.value("СНИЛС", &self.snils);
        });
        if let Some(variant) = self.variant {
            out.value("д:ВариантПО", variant);
        }
        out.value("п:ИПК", self.total);
        out.length("п:Стаж", self.record);
        out.inside("д:СведенияИПК", |out| self.coefficients(out));
        out.inside("д:РасчетИПКДо2015", |out| self.calculation(out));
        if let Some(npf) = &self.npf {
            out.inside("д:НПФ", |out| out.npf(npf));
        }
        out.value("д:Дата", self.formed_on);
        out.0.push_str("</д:СЗИ-ИЛС></д:ЭДПФР>");
        out.0
    }

    fn coefficients(&self, out: &mut Out) {
        let (coefficient, record) = self.before_2015;
        out.inside("д:До2015", |out| {
            out.value("п:ИПК", coefficient);
            out.length("п:Стаж", record);
        });
        out.inside("д:С2015", |out| {
            for year in &self.years {
                out.inside("д:ЗаГод", |out| {
                    out.value("д:Год", year.year);
                    out.inside("д:Работодатели", |out| {
                        out.value("п:ИПК", year.coefficient);
                        for row in &year.rows {
                            out.inside("д:ПоРаботодателю", |out| {
                                out.row_since_2015(row);
                            });
                        }
                    });
                });
            }
        });
    }

    fn calculation(&self, out: &mut Out) {
        out.inside("д:До2002", |out| {
            // The first letter is a Latin C, as in the papers of the fund.
            out.value("д:CреднемесячныйЗаработок", self.average_pay);
            out.length("д:ОбщийСтаж", self.record_2002);
        });
        out.inside("д:РПК", |out| {
            out.value("д:Сумма", self.capital);
            for row in &self.earlier {
                out.inside("д:РасчетнаяИнформация", |out| {
                    out.employer(row);
                    out.inside("д:ДанныеПоПериоду", |out| {
                        out.period(row);
                        out.value("д:СуммаСВ", row.contributions);
                        out.length("п:Стаж", row.credited);
                        out.code(row);
                    });
                });
            }
        });
    }
}

struct Out(String);

impl Out {
    fn value(&mut self, name: &str, value: impl std::fmt::Display) {
        write!(self.0, "<{name}>{value}</{name}>").unwrap_or_default();
    }

    fn inside(&mut self, name: &str, write_inside: impl FnOnce(&mut Self)) {
        write!(self.0, "<{name}>").unwrap_or_default();
        write_inside(self);
        write!(self.0, "</{name}>").unwrap_or_default();
    }

    fn length(&mut self, name: &str, length: Length) {
        self.inside(name, |out| {
            out.value("п:ВсеГоды", length.years());
            out.value("п:ВсеМесяцы", length.months());
            out.value("п:ВсеДни", length.days());
        });
    }

    fn employer(&mut self, row: &Row) {
        self.inside("д:Работодатель", |out| {
            out.value("РегНомер", &row.number);
            out.value("Наименование", escaped(&row.employer));
        });
    }

    fn period(&mut self, row: &Row) {
        self.inside("д:Период", |out| {
            out.value("С", row.from);
            out.value("По", row.to);
        });
    }

    fn row_since_2015(&mut self, row: &Row) {
        self.employer(row);
        self.period(row);
        for quarter in &row.quarters {
            self.value("д:Квартал", quarter);
        }
        if let Some(pay) = row.pay {
            self.value("д:СуммаВыплат", pay);
        }
        self.value("д:НачисленоСВ", row.contributions);
        self.length("п:Стаж", row.credited);
        self.code(row);
    }

    fn code(&mut self, row: &Row) {
        let Some(code) = row.code else { return };
        self.inside("п:ЛьготныйСтаж", |out| {
            if ["РКС", "МКС", "СЕЛО"].contains(&code) {
                out.inside("п:ТУ", |out| out.value("п:Основание", code));
            } else {
                out.inside("п:ОУТ", |out| out.value("п:Код", code));
            }
        });
    }

    fn npf(&mut self, npf: &Npf) {
        self.value("д:ДатаС", npf.since);
        self.value("д:Наименование", escaped(&npf.name));
        for (name, savings) in [
            ("д:УчтеноНаИЛС", npf.accounted),
            ("д:ПенсионныеНакопления", npf.savings),
        ] {
            self.inside(name, |out| out.savings(savings));
        }
    }

    fn savings(&mut self, savings: Savings) {
        for (name, sum) in ["д:ОПС", "д:МСК", "д:ДСВ"].iter().zip(savings.0) {
            self.value(name, sum);
        }
        self.value("д:Итого", savings.total());
    }
}
