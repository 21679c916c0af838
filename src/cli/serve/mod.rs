//! `plainsight serve`: builds, shows the site on this machine, and builds again when its source changes.
//!
//! The site goes into a folder of its own (`.serve.plainsight/<port>` in the site's folder), never into `public`. A build tells the
//! [`window::Window`] how far it is; a browser's request is answered from it, and a page that stays open is loaded again.

mod answer;
mod headers;
mod media_type;
mod overlay;
mod rebuild;
mod watch;
mod window;

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::cli::args::ServeArgs;
use crate::cli::{SYSTEM_FAILED, config, usage_error};
use crate::config::Config;
use crate::output::workspace;
use answer::router;
use rebuild::Builder;
use watch::Watch;
use window::Window;

/// Serves until Ctrl-C.
#[allow(clippy::print_stderr, reason = "the command line prints")]
pub fn run(args: &ServeArgs) -> ExitCode {
    let config = match config(&args.site) {
        Ok(config) => config,
        Err(message) => return usage_error(&message),
    };
    match serve(args, config) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(SYSTEM_FAILED)
        }
    }
}

fn serve(args: &ServeArgs, mut config: Config) -> Result<(), String> {
    let watch = Watch::new(&config.site)?;
    let listener = listen(args.port)?;
    let port = listener.local_addr().map_err(|error| error.to_string())?.port();
    let home = config.site.join(".serve.plainsight");
    let own = home.join(port.to_string());
    workspace::make_private(&home).and_then(|()| workspace::make_private(&own)).map_err(|error| error.to_string())?;
    config.out = own.join("site");

    let window = Arc::new(Window::new(config.out.clone(), milliseconds()));
    let mut builder = Builder::new(config, Arc::clone(&window));
    let shown = Arc::clone(&window);
    let started = std::thread::Builder::new().name("build".to_owned()).spawn(move || {
        builder.build();
        say_address(port, &shown.look().borrow().base_path);
        builder.follow(watch);
    });
    started.map_err(|error| format!("cannot start to build: {error}"))?;
    let ended = answer_until_interrupted(listener, window);
    clear(&own);
    ended
}

fn listen(port: u16) -> Result<TcpListener, String> {
    let fail =
        |error: std::io::Error| format!("cannot serve at port {port}: {error}; name another with --port, or any free one with --port 0");
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(fail)?;
    listener.set_nonblocking(true).map_err(fail)?;
    Ok(listener)
}

/// The address, when there is something to see.
#[allow(clippy::print_stdout, reason = "the command line prints")]
fn say_address(port: u16, base_path: &str) {
    println!("Serving http://127.0.0.1:{port}{base_path} until you press Ctrl-C.");
}

fn answer_until_interrupted(listener: TcpListener, window: Arc<Window>) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|error| error.to_string())?;
    let ended = runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener).map_err(|error| error.to_string())?;
        let serving = tokio::spawn(async move { axum::serve(listener, router(window)).await });
        tokio::signal::ctrl_c().await.map_err(|error| error.to_string())?;
        serving.abort();
        Ok(())
    });
    runtime.shutdown_background();
    ended
}

/// What is not public yet does not lie about. A build that is just writing may keep some of it, which the next run takes over.
fn clear(own: &Path) {
    let _ = workspace::remove_private(own);
}

/// A number that no earlier run began with, so that a page of an earlier run is loaded again.
fn milliseconds() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).ok().and_then(|since| u64::try_from(since.as_millis()).ok()).unwrap_or_default()
}
