//! The headless program: every verb is a thin call through the door. Results go to stdout as JSON
//! or as plain lines, problems to stderr as one sentence. Exit 0 done, 1 refused or failed, 2
//! usage, 130 cancelled.

mod call;
mod demo;
mod lines;
mod nouns;
mod print;
mod serve;

/// Many small values are made and dropped in every figure; the allocator of the system grows the heap
/// of a thread page by page.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

/// Jaiza: customs post-clearance audit, headless.
#[derive(Parser)]
#[command(name = "jaiza", version, about, disable_help_subcommand = true)]
struct Cli {
    /// Folder of the home; default: `JAIZA_HOME`, else the platform's data folder.
    #[arg(long, env = "JAIZA_HOME", global = true)]
    home: Option<PathBuf>,
    /// File whose first line is the passphrase (else `JAIZA_PASSPHRASE`); never an argument.
    #[arg(long, global = true)]
    passphrase_file: Option<PathBuf>,
    /// One JSON object on stdout.
    #[arg(long, global = true)]
    json: bool,
    /// Language of texts and reports: en, ur, ru or en+ur.
    #[arg(long, global = true, default_value = "en")]
    lang: String,
    #[command(subcommand)]
    noun: nouns::Noun,
}

fn main() -> ExitCode {
    if let Some(code) = jaiza_api::reader::begin() {
        return code;
    }
    let cli = Cli::parse();
    let place = call::Place {
        home_given: cli.home.is_some(),
        home: cli
            .home
            .unwrap_or_else(jaiza_api::session::Session::default_home),
        passphrase_file: cli.passphrase_file,
        json: cli.json,
        lang: cli.lang,
    };
    match cli.noun.run(&place) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            print::failure(&failure, place.json);
            failure.exit()
        }
    }
}
