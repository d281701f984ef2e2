#![allow(clippy::unwrap_used)]
use super::*;

#[test]
fn folders_of_synchronising_programs_are_refused_by_name() {
    for name in [
        "OneDrive",
        "OneDrive - Customs Office",
        "Dropbox (Work)",
        "Google Drive",
        "Nextcloud",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let refused = check(&folder.path().join(name).join("jaiza")).unwrap_err();
        assert!(
            refused.to_string().contains("synchronises it"),
            "{name}: {refused}"
        );
    }
}

#[test]
fn folder_below_a_mark_is_refused_and_its_neighbour_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let (inside, beside) = (folder.path().join("a/b"), folder.path().join("c"));
    std::fs::create_dir_all(&inside).unwrap();
    std::fs::create_dir(folder.path().join("a/.stfolder")).unwrap();
    assert!(matches!(
        check(&inside),
        Err(CaseFileError::UnsafePlace { .. })
    ));
    check(&beside).unwrap();
}

#[test]
fn names_that_only_begin_alike_are_allowed() {
    let folder = tempfile::tempdir().unwrap();
    check(&folder.path().join("dropboxes/onedrives")).unwrap();
}

#[test]
fn deepest_mount_point_decides() {
    let mounts = "/dev/sda1 / ext4 rw 0 0\nsrv:/x /mnt/office\\040disk nfs4 rw 0 0\n\
                  /dev/sdb1 /mnt/office\\040disk/local ext4 rw 0 0\n//srv/y /cases cifs rw 0 0\n";
    let on = |path: &str| network_mount(Path::new(path), mounts);
    assert!(on("/mnt/office disk/jaiza").unwrap().contains("nfs4"));
    assert!(on("/cases/jaiza").unwrap().contains("cifs"));
    assert_eq!(on("/mnt/office disk/local/jaiza"), None);
    assert_eq!(on("/home/x"), None);
}

#[cfg(unix)]
#[test]
fn link_into_a_synchronised_folder_is_followed() {
    let folder = tempfile::tempdir().unwrap();
    let real = folder.path().join("Dropbox");
    std::fs::create_dir(&real).unwrap();
    let link = folder.path().join("plain");
    std::os::unix::fs::symlink(&real, &link).unwrap();
    assert!(check(&link.join("jaiza")).is_err());
}
