async fn show(name: web::Path<String>) -> std::io::Result<String> {
    std::fs::read_to_string(format!("files/{}", name))
    //                      ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

async fn joined(Path(name): Path<String>) -> impl IntoResponse {
    let path = root().join(&name);
    tokio::fs::read(path).await.unwrap()
    //              ^^^^ alert
}

async fn delete(Query(query): Query<Delete>) -> impl IntoResponse {
    fs::remove_file(Path::new("uploads").join(&query.name)).unwrap();
    //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    File::open(&query.name);
    //         ^^^^^^^^^^^ alert
    OpenOptions::new().append(true).open(format!("logs/{}.log", query.name));
    //                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

async fn checked(name: web::Path<String>) -> std::io::Result<String> {
    let path = Path::new("files").join(&*name).canonicalize()?;
    if !path.starts_with("/srv/files") {
        return Err(std::io::ErrorKind::NotFound.into());
    }
    std::fs::read_to_string(path)
}

async fn constant(name: web::Path<String>) -> std::io::Result<String> {
    std::fs::read_to_string("files/index.html")
}

async fn numbered(Path(_): Path<u32>, id: u32) -> std::io::Result<String> {
    std::fs::read_to_string(format!("files/{}", id))
}

fn load(path: &Path) -> std::io::Result<String> {
    std::fs::read_to_string(path.join("settings.toml"))
}
