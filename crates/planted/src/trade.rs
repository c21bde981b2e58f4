//! Made-up employers, each by the name of the account and that of the work book, and their work.

use rules::facts::North;

/// What a person may work as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trade {
    /// Work without any privilege.
    Plain,
    /// Список № 1.
    List1,
    /// Список № 2.
    List2,
    /// Лесозаготовки.
    Logging,
    /// Учитель.
    Teacher,
    /// Директор школы.
    Head,
    /// Медицинский работник города.
    Medic,
    /// Медицинский работник города в отделении, где год идёт за полтора.
    Surgery,
    /// Работа на Крайнем Севере.
    North,
    /// Сельское хозяйство.
    Farm,
}

/// An employer: the name in the account, the name in the work book.
pub(crate) type Employer = (&'static str, &'static str);

impl Trade {
    pub(crate) const fn employers(self) -> &'static [Employer] {
        match self {
            Self::Plain => &[
                (
                    "ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ \"ТОРГОВЫЙ ДОМ ВЕСНА\"",
                    "ООО «Торговый дом Весна»",
                ),
                (
                    "ЗАО \"КОММУНЭНЕРГО ПРИРЕЧЬЕ\"",
                    "Закрытое акционерное общество «Коммунэнерго Приречье»",
                ),
                ("ООО \"СТРОЙДЕТАЛЬ\"", "ООО «Стройдетль»"),
                (
                    "МУП \"ГОРВОДОКАНАЛ\"",
                    "Муниципальное унитарное предприятие Горводоканал",
                ),
                (
                    "АО \"ПРИМЕРНАЯ МЕБЕЛЬНАЯ ФАБРИКА\"",
                    "Мебельная фабрика Примерная",
                ),
                ("ООО \"УЮТНЫЙ ДВОР\"", "ООО Уютный двор"),
            ],
            Self::List1 => &[
                (
                    "ОАО \"РЕЧНОЙ МЕТАЛЛУРГИЧЕСКИЙ ЗАВОД\"",
                    "Речной металлургический завод",
                ),
                (
                    "ПАО \"ЗЕЛЕНЫЙ БЕРЕГ ХИМИЧЕСКИЙ КОМБИНАТ\"",
                    "Химический комбинат «Зелёный Берег»",
                ),
            ],
            Self::List2 => &[
                (
                    "ОАО \"ПРИМЕРНЫЙ МАШИНОСТРОИТЕЛЬНЫЙ ЗАВОД\"",
                    "Машиностроительный завод Примерный",
                ),
                (
                    "АО \"ОБРАЗЦОВЫЙ РЕМОНТНЫЙ ЗАВОД\"",
                    "Образцовый ремонтный завод",
                ),
            ],
            Self::Logging => &[
                ("ОАО \"ЗАРЕЧНЫЙ ЛЕСПРОМХОЗ\"", "Заречный ЛПХ"),
                ("ООО \"ЛЕСПРОМХОЗ ЕЛОВЫЙ\"", "Еловый леспромхоз"),
            ],
            Self::Teacher | Self::Head => &[
                ("МБОУ СОШ № 5", "Средняя общеобразовательная школа № 5"),
                ("МКОУ СРЕДНЯЯ ШКОЛА № 17", "Средняя школа №17"),
                ("МОУ ГИМНАЗИЯ № 3", "Гимназия № 3"),
            ],
            Self::Medic | Self::Surgery => &[
                (
                    "КОГБУЗ \"ГОРОДСКАЯ БОЛЬНИЦА № 7\"",
                    "Городская больница № 7",
                ),
                ("МУЗ ГОРОДСКАЯ БОЛЬНИЦА № 12", "Городская больница №12"),
            ],
            Self::North => &[
                ("ООО \"ПОЛЯРНЫЙ ПРИМЕР\"", "ООО «Полярный пример»"),
                ("АО \"СЕВЕРОСТРОЙОБРАЗЕЦ\"", "Северостройобразец"),
            ],
            Self::Farm => &[
                ("СПК \"КОЛОС ПРИМЕРНЫЙ\"", "СПК «Колос примерный»"),
                ("СПК КОЛХОЗ \"УЧЕБНАЯ НИВА\"", "Колхоз «Учебная нива»"),
            ],
        }
    }

    pub(crate) const fn positions(self) -> &'static [&'static str] {
        match self {
            Self::Plain => &["бухгалтер", "продавец", "кладовщик", "инженер", "экономист"],
            Self::List1 => &["плавильщик металла и сплавов", "аппаратчик"],
            Self::List2 => &["электрогазосварщик", "маляр"],
            Self::Logging => &["вальщик леса", "чокеровщик"],
            Self::Teacher => &["учитель", "учитель математики"],
            Self::Head => &["директор"],
            Self::Medic => &["медицинская сестра", "фельдшер"],
            Self::Surgery => &["медицинская сестра операционная"],
            Self::North => &["водитель", "монтажник"],
            Self::Farm => &["доярка", "тракторист"],
        }
    }

    pub(crate) const fn code(self) -> Option<&'static str> {
        match self {
            Self::Plain | Self::North | Self::Farm => None,
            Self::List1 => Some("27-1"),
            Self::List2 => Some("27-2"),
            Self::Logging => Some("27-7"),
            Self::Teacher | Self::Head => Some("27-ПД"),
            Self::Medic => Some("27-ГД"),
            Self::Surgery => Some("27-ГДХР"),
        }
    }

    /// Whether the additional tariff is due since 2013 (ч. 6 ст. 30).
    pub(crate) const fn has_tariff(self) -> bool {
        matches!(self, Self::List1 | Self::List2 | Self::Logging)
    }

    /// Whether the share of a rate is reported.
    pub(crate) const fn has_rate(self) -> bool {
        matches!(
            self,
            Self::Teacher | Self::Head | Self::Medic | Self::Surgery
        )
    }

    pub(crate) fn territory(self) -> Option<North> {
        (self == Self::North).then_some(North::FarNorth)
    }

    pub(crate) fn is_rural(self) -> bool {
        self == Self::Farm
    }
}
