//! Exchanging two folders.
//!
//! Comes in: two folders on one file system. Goes out: each under the other's name. Linux and macOS do it in one step
//! (`renameat2` with `RENAME_EXCHANGE`, `renameatx_np` with `RENAME_SWAP`). Elsewhere it takes three, and a reader may find
//! no site for a moment; [`mend`] undoes what a build that was killed between them left.

use std::fs;
use std::io;
use std::path::Path;

/// Exchanges two folders; `aside` is a free name beside one of them, used only where it takes more than one step.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
pub fn folders(one: &Path, other: &Path, _aside: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).map_err(io::Error::from)
}

/// Exchanges two folders; `aside` is a free name beside one of them, used only where it takes more than one step.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub fn folders(one: &Path, other: &Path, aside: &Path) -> io::Result<()> {
    in_three_steps(one, other, aside)
}

#[cfg(any(test, not(any(target_os = "linux", target_os = "android", target_vendor = "apple"))))]
fn in_three_steps(one: &Path, other: &Path, aside: &Path) -> io::Result<()> {
    fs::rename(other, aside)?;
    if let Err(error) = fs::rename(one, other) {
        fs::rename(aside, other)?;
        return Err(error);
    }
    fs::rename(aside, one)
}

/// Puts the old site back where it is missing, after a build was killed between two of the three steps.
pub fn mend(live: &Path, aside: &Path) -> io::Result<()> {
    if fs::symlink_metadata(aside).is_err() {
        Ok(())
    } else if fs::symlink_metadata(live).is_err() {
        fs::rename(aside, live)
    } else {
        fs::remove_dir_all(aside)
    }
}

/// Whether this is how a file system says that it cannot exchange folders.
pub fn is_unsupported(error: &io::Error) -> bool {
    #[cfg(unix)]
    {
        use rustix::io::Errno;
        let unable = [Errno::INVAL, Errno::NOSYS, Errno::XDEV, Errno::NOTSUP, Errno::OPNOTSUPP];
        Errno::from_io_error(error).is_some_and(|errno| unable.contains(&errno))
    }
    #[cfg(not(unix))]
    {
        matches!(error.kind(), io::ErrorKind::Unsupported | io::ErrorKind::CrossesDevices)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{folders, in_three_steps, mend};

    #[test]
    fn both_ways_exchange() {
        for exchange in [folders, in_three_steps] {
            let home = tempfile::tempdir().unwrap();
            let [one, other, aside] = ["one", "other", "aside"].map(|name| home.path().join(name));
            fs::create_dir(&one).unwrap();
            fs::write(one.join("new"), "").unwrap();
            fs::create_dir(&other).unwrap();
            exchange(&one, &other, &aside).unwrap();
            assert!(other.join("new").exists() && one.exists() && !one.join("new").exists() && !aside.exists());
        }
    }

    #[test]
    fn the_old_site_comes_back_after_a_kill_between_the_steps() {
        let home = tempfile::tempdir().unwrap();
        let [live, aside] = ["live", "aside"].map(|name| home.path().join(name));
        mend(&live, &aside).unwrap();
        assert!(!live.exists());

        fs::create_dir(&aside).unwrap();
        fs::write(aside.join("old"), "").unwrap();
        mend(&live, &aside).unwrap();
        assert!(live.join("old").exists() && !aside.exists());

        fs::create_dir(&aside).unwrap();
        mend(&live, &aside).unwrap();
        assert!(live.join("old").exists() && !aside.exists());
    }
}
