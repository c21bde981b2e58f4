//! A private PostgreSQL: its own folder, no network, an unprivileged user, gone with the test that started it.

use std::{
    env, fs, io,
    os::unix::{
        fs::{MetadataExt as _, chown},
        process::CommandExt as _,
    },
    path::{Path, PathBuf},
    process::{self, Command, Stdio},
    sync::OnceLock,
    thread::sleep,
    time::Duration,
};

/// Set by `cargo xtask test`: a skipped engine looks exactly like a passed one.
const NEEDED: &str = "PRAVO_NEED_POSTGRES";

/// `nobody` of every Linux: PostgreSQL refuses to run as root.
const NOBODY: u32 = 65_534;

/// Starts the server, waits until its starter is gone, and takes it down with its folder. The starter holds the
/// other end of the standard input, so even `kill -9` of a test leaves nothing behind.
const KEEPER: &str = r#"
"$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c max_connections=100 >"$2/log" 2>&1 &
server=$!
cat >/dev/null
kill -QUIT $server
wait $server
rm -rf "$2/data" "$2/log" "$2"/.s.PGSQL.*
rmdir "$2"
"#;

/// The socket folder of the server of this process; `None` where PostgreSQL is not installed and not asked for.
pub(crate) fn server() -> Option<&'static Path> {
    static SERVER: OnceLock<Option<PathBuf>> = OnceLock::new();
    let start = || {
        let Some(programs) = programs() else {
            let is_needed = env::var_os(NEEDED).is_some();
            assert!(!is_needed, "no PostgreSQL here, but {NEEDED} is set");
            return None;
        };
        Some(start(&programs).unwrap_or_else(|error| panic!("PostgreSQL did not start: {error}")))
    };
    SERVER.get_or_init(start).as_deref()
}

/// The address of an existing database of that server.
pub(crate) fn address(socket: &Path, database: &str) -> String {
    format!(
        "postgres:///{database}?host={}&user=pravo",
        socket.display()
    )
}

/// The newest PostgreSQL of Debian, or one that `/usr/local` or the path offers.
fn programs() -> Option<PathBuf> {
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten();
    let mut folders: Vec<(u32, PathBuf)> = debian
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let version = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .collect();
    folders.sort();
    let path = env::var_os("PATH").unwrap_or_default();
    folders
        .into_iter()
        .rev()
        .map(|(_, folder)| folder)
        .chain([PathBuf::from("/usr/local/bin")])
        .chain(env::split_paths(&path))
        .find(|folder| {
            ["initdb", "postgres"]
                .iter()
                .all(|name| folder.join(name).is_file())
        })
}

fn start(programs: &Path) -> io::Result<PathBuf> {
    // Short: the path of a socket has a hundred bytes.
    let folder = env::temp_dir().join(format!("pravo-pg-{}", process::id()));
    fs::create_dir(&folder)?;
    let is_root = fs::metadata(&folder)?.uid() == 0;
    if is_root {
        chown(&folder, Some(NOBODY), Some(NOBODY))?;
    }
    let as_nobody = |program: &Path| {
        let mut command = Command::new(program);
        command.current_dir(&folder);
        if is_root {
            command.uid(NOBODY).gid(NOBODY);
        }
        command
    };

    let made = as_nobody(&programs.join("initdb"))
        .args([
            "--username=pravo",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C",
        ])
        .arg("--no-sync")
        .arg("--pgdata")
        .arg(folder.join("data"))
        .output()?;
    if !made.status.success() {
        return Err(io::Error::other(
            String::from_utf8_lossy(&made.stderr).into_owned(),
        ));
    }

    let mut keeper = as_nobody(Path::new("/bin/sh"))
        .args(["-c", KEEPER, "keeper"])
        .arg(programs)
        .arg(&folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()?;
    // Held open until this process ends, however it ends.
    std::mem::forget(keeper.stdin.take());
    for _ in 0..600 {
        let log = fs::read_to_string(folder.join("log")).unwrap_or_default();
        if log.contains("ready to accept connections") {
            return Ok(folder);
        }
        sleep(Duration::from_millis(50));
    }
    Err(io::Error::other(fs::read_to_string(folder.join("log"))?))
}
