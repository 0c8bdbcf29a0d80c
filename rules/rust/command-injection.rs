fn archive(name: &str) -> std::io::Result<Output> {
    Command::new("sh").arg("-c").arg(format!("tar czf backup.tgz {}", name)).output()
    //                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

fn inline(name: &str) -> std::io::Result<Output> {
    let line = format!("ls -l {name}");
    Command::new("/bin/bash").arg("-c").arg(&line).output()
    //                                      ^^^^^ alert
}

fn whole(command: String) {
    Command::new("bash").current_dir("/srv").arg("-c").arg(command).spawn();
    //                                                     ^^^^^^^ alert
}

fn list(name: &str) {
    Command::new("cmd").args(["/C", &format!("type {}", name)]).spawn();
    // <- alert
}

async fn run(web::Query(query): web::Query<Run>) -> impl Responder {
    let output = Command::new(&query.program).output();
    //                        ^^^^^^^^^^^^^^ alert
    HttpResponse::Ok().finish()
}

fn fine(name: &str, folder: &Path) -> std::io::Result<Output> {
    Command::new("tar").args(["czf", "backup.tgz", name]).output()?;
    Command::new("sh").arg("-c").arg("ls -l").output()?;
    Command::new("sh").arg("install.sh").arg(name).output()?;
    Command::new("sh").arg("-c").arg(SCRIPT).output()?;
    Command::new("sh").arg("-c").arg("ls \"$1\"").arg("_").arg(name).output()?;
    Command::new(name).output()?;
    Command::new("sh").arg("-c").arg(format!("sleep {}", 5)).output()
}
