fn open_up(path: &Path) -> std::io::Result<()> {
    std::fs::set_permissions(path, Permissions::from_mode(0o777))?;
    //                                                    ^^^^^ alert
    let mut permissions = std::fs::metadata(path)?.permissions();
    permissions.set_mode(0o100666);
    //                   ^^^^^^^^ alert
    OpenOptions::new().create(true).mode(0o666).open(path)?;
    //                                   ^^^^^ alert
    DirBuilder::new().mode(0o777).create(path)?;
    //                     ^^^^^ alert
    unsafe { libc::umask(0) };
    //                   ^ alert
    Ok(())
}

fn fine(path: &Path) -> std::io::Result<()> {
    std::fs::set_permissions(path, Permissions::from_mode(0o750))?;
    OpenOptions::new().mode(0o600).open(path)?;
    std::fs::set_permissions(path, Permissions::from_mode(0o1777))?;
    unsafe { libc::umask(0o077) };
    screen.mode(3);
    Ok(())
}
