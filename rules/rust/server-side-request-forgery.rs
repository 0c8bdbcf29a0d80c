async fn fetch(Query(query): Query<Fetch>) -> impl IntoResponse {
    reqwest::get(&query.url).await.unwrap().text().await.unwrap()
    //           ^^^^^^^^^^ alert
}

async fn hook(Json(hook): Json<Hook>) -> impl IntoResponse {
    let client = reqwest::Client::new();
    client.post(&hook.callback_url).send().await.unwrap();
    //          ^^^^^^^^^^^^^^^^^^ alert
    let url = format!("http://{}/status", hook.host);
    client.get(&url).send().await.unwrap();
    //         ^^^^ alert
    ureq::get(&hook.callback_url).call().unwrap();
    //        ^^^^^^^^^^^^^^^^^^ alert
}

async fn image(query: web::Query<Image>) -> impl Responder {
    let bytes = reqwest::get(query.link.clone()).await.unwrap();
    //                       ^^^^^^^^^^^^^^^^^^ alert
    HttpResponse::Ok().finish()
}

async fn fine(Query(query): Query<Fetch>, State(state): State<App>) -> impl IntoResponse {
    reqwest::get("https://api.example.com/status").await.unwrap();
    reqwest::get(format!("https://api.example.com/users/{}", query.id)).await.unwrap();
    state.cache.get(&query.url);
    map.get(&query.url)
}

async fn checked(Query(query): Query<Fetch>) -> impl IntoResponse {
    let url = Url::parse(&query.url).unwrap();
    if url.host_str() != Some("api.example.com") {
        return StatusCode::FORBIDDEN.into_response();
    }
    reqwest::get(url).await.unwrap().into_response()
}

async fn library(url: &str) -> reqwest::Result<String> {
    reqwest::get(url).await?.text().await
}
