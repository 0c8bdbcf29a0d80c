async fn byte(Query(query): Query<At>) -> impl IntoResponse {
    let value = unsafe { *DATA.get_unchecked(query.index) };
    //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    value.to_string()
}

async fn text(body: web::Bytes) -> impl Responder {
    let text = unsafe { String::from_utf8_unchecked(body.to_vec()) };
    //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    HttpResponse::Ok().body(text)
}

async fn part(Json(request): Json<Part>) -> impl IntoResponse {
    let slice = unsafe { std::slice::from_raw_parts(POINTER, request.length) };
    //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    let other = unsafe { *POINTER.add(request.start) };
    //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    let mut list: Vec<u8> = Vec::new();
    unsafe { list.set_len(request.length) };
    //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    other.to_string()
}

async fn checked(Query(query): Query<At>) -> impl IntoResponse {
    if query.index >= DATA.len() {
        return StatusCode::BAD_REQUEST.into_response();
    }
    unsafe { *DATA.get_unchecked(query.index) }.to_string().into_response()
}

async fn safe(Query(query): Query<At>) -> impl IntoResponse {
    DATA.get(query.index).map(|value| value.to_string())
}

fn library(list: &[u8], index: usize) -> u8 {
    unsafe { *list.get_unchecked(index) }
}

fn view(pointer: *const u8, length: usize) -> &'static [u8] {
    unsafe { std::slice::from_raw_parts(pointer, length) }
}
