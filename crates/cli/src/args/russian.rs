//! Help in Russian: the words `clap` would say in English, replaced in one place.

use crate::exit::Failure;
use clap::{Arg, ArgAction, Command, CommandFactory};

/// The first page.
const FIRST: &str = "\
{about}

Использование: {usage}

{all-args}

Подробнее о команде: pravo help КОМАНДА
Дни пишутся как 2026-11-23 или 23.11.2026.
Код завершения: 0 — сделано, 2 — ошибка в команде, 3 — данные не приняты,
4 — наша неисправность.
Переменная PRAVO_TODAY=2026-11-23 заменяет сегодняшний день.
";

/// The page of any other command.
const PLAIN: &str = "\
{about}

Использование: {usage}

{all-args}
";

/// The whole command line, its words in Russian.
pub(super) fn command<L: CommandFactory>() -> Command {
    translated(L::command(), "")
}

/// The help of `pravo` or of the command named by `path`.
pub(super) fn help<L: CommandFactory>(path: &[String]) -> Failure {
    let mut found = command::<L>();
    found.build();
    let mut found = &mut found;
    for name in path {
        let names: Vec<String> = found
            .get_subcommands()
            .map(|known| known.get_name().to_owned())
            .collect();
        match found.find_subcommand_mut(name) {
            Some(next) => found = next,
            None => return super::mistakes::no_command(name, &names),
        }
    }
    Failure::Told(found.render_help().to_string())
}

fn translated(command: Command, parent: &str) -> Command {
    let path = format!("{parent}{}", command.get_name());
    let usage = usage(&command, &path);
    let under = format!("{path} ");
    let mut command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .help_template(if parent.is_empty() { FIRST } else { PLAIN })
        .override_usage(usage)
        .subcommand_help_heading("Команды")
        .subcommand_value_name("КОМАНДА")
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::HelpShort)
                .help("Показать эту справку"),
        );
    if parent.is_empty() {
        command = command.arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help("Показать версию"),
        );
    }
    command
        .mut_args(|arg| {
            let heading = if arg.is_positional() {
                "Что указать"
            } else {
                "Параметры"
            };
            let takes_value = arg.get_action().takes_values();
            arg.help_heading(heading)
                .hide_possible_values(takes_value)
                .hide_default_value(takes_value)
        })
        .mut_subcommands(move |command| translated(command, &under))
}

/// `pravo amount --ipk ЧИСЛО --on ДЕНЬ [ПАРАМЕТРЫ]`
fn usage(command: &Command, path: &str) -> String {
    let positional = command.get_positionals().map(|arg| {
        let name = value_name(arg);
        if arg.is_required_set() {
            name.to_owned()
        } else {
            format!("[{name}]")
        }
    });
    let required = command
        .get_opts()
        .filter(|arg| arg.is_required_set())
        .map(|arg| {
            format!(
                "--{} {}",
                arg.get_long().unwrap_or_default(),
                value_name(arg)
            )
        });
    let mut words = vec![path.to_owned()];
    words.extend(command.has_subcommands().then(|| "КОМАНДА".to_owned()));
    words.extend(positional);
    words.extend(required);
    words.push("[ПАРАМЕТРЫ]".to_owned());
    words.join(" ")
}

fn value_name(arg: &Arg) -> &str {
    arg.get_value_names()
        .and_then(|names| names.first())
        .map_or("", |name| name.as_str())
}
