async fn login(Query(query): Query<Login>) -> Redirect {
    Redirect::to(&query.next)
    //           ^^^^^^^^^^^ alert
}

async fn back(Form(form): Form<Login>) -> impl IntoResponse {
    let target = form.next.clone();
    Redirect::temporary(&target)
    //                  ^^^^^^^ alert
}

async fn actix(query: web::Query<Login>) -> impl Responder {
    HttpResponse::Found().insert_header(("Location", query.next.clone())).finish()
    //                                               ^^^^^^^^^^^^^^^^^^ alert
}

async fn header(query: web::Query<Login>) -> impl Responder {
    HttpResponse::Found().append_header((header::LOCATION, query.next.as_str())).finish()
    //                                                     ^^^^^^^^^^^^^^^^^^^ alert
}

async fn tool(Query(query): Query<Login>) -> impl IntoResponse {
    axum::response::Redirect::permanent(&format!("https://{}/", query.host))
    //                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

async fn fine(Query(query): Query<Login>) -> impl IntoResponse {
    Redirect::to("/home");
    Redirect::to(&format!("/users/{}", query.id));
    Router::to(&query.next);
    HttpResponse::Ok().insert_header(("X-Next", query.next.clone()));
    Redirect::to(HOME)
}

async fn checked(Query(query): Query<Login>) -> Redirect {
    if query.next.starts_with('/') && !query.next.starts_with("//") {
        return Redirect::to(&query.next);
    }
    Redirect::to("/")
}
