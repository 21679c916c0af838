//! The most memory that a run of the real binary holds, as Linux counts it.

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// The peak resident set of a successful run in KiB; none on a system without `/proc`.
pub fn peak_kib(arguments: &[&str], site: &Path) -> Option<u64> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plainsight"));
    command.args(arguments).arg("--site").arg(site).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().expect("the binary runs");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = None;
    loop {
        // The mark only rises, and what a process holds last is no more than what it held before.
        peak = std::fs::read_to_string(&status).ok().and_then(|text| high_water(&text)).max(peak);
        if let Some(code) = child.try_wait().expect("the child can be waited for") {
            assert!(code.success(), "{arguments:?}: {code}");
            return peak;
        }
        sleep(Duration::from_millis(2));
    }
}

fn high_water(status: &str) -> Option<u64> {
    let (_, rest) = status.split_once("VmHWM:")?;
    rest.split_whitespace().next()?.parse().ok()
}
