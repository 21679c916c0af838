//! `plainsight init`: a small site that builds.

use std::process::ExitCode;

use include_dir::{Dir, DirEntry, include_dir};

use crate::cli::SYSTEM_FAILED;
use crate::cli::args::InitArgs;
use crate::output::workspace;

static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/starter");

/// Writes the starter into a new folder and says what to do next.
#[allow(clippy::print_stdout, clippy::print_stderr, reason = "the command line prints")]
pub fn run(args: &InitArgs) -> ExitCode {
    let mut files = Vec::new();
    collect(&STARTER, &mut files);
    let files: Vec<(&str, &[u8])> = files.iter().map(|(path, bytes)| (path.as_str(), *bytes)).collect();
    match workspace::create(&args.dir, &files) {
        Ok(()) => {
            let dir = args.dir.display();
            println!(
                "Made a site in {dir}: three measures of a made-up council.\n\nNext:\n  plainsight serve --site {dir}\n\nthen open the address that it says, and put your own figures into {dir}/data/indicators/: the page follows.\nPublish with `plainsight build --site {dir}`, or every morning with what `plainsight ci` writes. Keep the repository private and \
                 publish the folder `public`."
            );
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(SYSTEM_FAILED)
        }
    }
}

/// The starter's files; `gitignore` gets its dot here, so that the starter's own rules do not hide its files from git.
fn collect<'a>(dir: &'a Dir<'a>, files: &mut Vec<(String, &'a [u8])>) {
    for entry in dir.entries() {
        match entry {
            DirEntry::Dir(dir) => collect(dir, files),
            DirEntry::File(file) => {
                let path = file.path().to_string_lossy().replace('\\', "/");
                files.push((if path == "gitignore" { ".gitignore".to_owned() } else { path }, file.contents()));
            }
        }
    }
}
