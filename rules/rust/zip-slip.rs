fn unpack(mut archive: ZipArchive<File>, folder: &Path) -> std::io::Result<()> {
    for i in 0..archive.len() {
        let mut file = archive.by_index(i)?;
        let mut output = File::create(folder.join(file.name()))?;
        //                            ^^^^^^^^^^^^^^^^^^^^^^^^ alert
        std::io::copy(&mut file, &mut output)?;
    }
    Ok(())
}

fn one(archive: &mut ZipArchive<File>, folder: &Path) -> std::io::Result<()> {
    let entry = archive.by_name("x")?;
    let target = Path::new("/srv").join(entry.name());
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    std::fs::create_dir_all(target)?;
    let mut path = folder.to_path_buf();
    path.push(entry.name());
    // <- alert
    Ok(())
}

fn tarred(reader: File, folder: &Path) -> std::io::Result<()> {
    for entry in tar::Archive::new(reader).entries()? {
        let mut entry = entry?;
        let target = folder.join(entry.path()?);
        //           ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        entry.unpack(target)?;
        let other = folder.join(entry.path().unwrap());
        //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        entry.unpack(other)?;
    }
    Ok(())
}

fn whole(mut archive: ZipArchive<File>, folder: &Path) -> ZipResult<()> {
    archive.extract(folder)
}

fn enclosed(archive: &mut ZipArchive<File>, folder: &Path) -> std::io::Result<()> {
    let file = archive.by_index(0)?;
    let name = file.enclosed_name().ok_or(std::io::ErrorKind::InvalidInput)?;
    File::create(folder.join(name))?;
    println!("{}", folder.join(file.name()).display());
    Ok(())
}

fn inside(reader: File, folder: &Path) -> std::io::Result<()> {
    for entry in tar::Archive::new(reader).entries()? {
        entry?.unpack_in(folder)?;
    }
    Ok(())
}

fn named(file: &Upload, folder: &Path) -> PathBuf {
    folder.join(file.name())
}
