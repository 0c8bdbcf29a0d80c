async fn hello(Query(query): Query<Hello>) -> Html<String> {
    Html(format!("<h1>Hello {}</h1>", query.name))
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

async fn inline(Path(name): Path<String>) -> impl IntoResponse {
    let page = format!("<p>{name}</p>");
    axum::response::Html(page)
    //                   ^^^^ alert
}

async fn actix(name: web::Path<String>) -> impl Responder {
    HttpResponse::Ok().content_type("text/html").body(format!("<b>{}</b>", name))
    //                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

async fn typed(form: web::Form<Post>) -> impl Responder {
    HttpResponse::Ok().content_type(ContentType::html()).body(format!("<p>{}</p>", form.text))
    //                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

fn warped(name: String) -> impl warp::Reply {
    warp::reply::html(format!("<p>{}</p>", name))
    //                ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

async fn fine(Path(name): Path<String>, id: u32) -> impl IntoResponse {
    Html(format!("<h1>{}</h1>", html_escape::encode_text(&name)));
    Html("<h1>Hello</h1>");
    Html(format!("<h1>{}</h1>", id));
    Html(template.render().unwrap());
    HttpResponse::Ok().content_type("text/plain").body(format!("Hello {}", name));
    HttpResponse::Ok().json(name)
}
