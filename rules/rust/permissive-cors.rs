fn layer() -> CorsLayer {
    let one = CorsLayer::new().allow_origin(AllowOrigin::mirror_request()).allow_credentials(true);
    //                                                                     ^^^^^^^^^^^^^^^^^ alert
    let two = CorsLayer::new().allow_origin(Any).allow_methods(Any).allow_credentials(true);
    //                                                              ^^^^^^^^^^^^^^^^^ alert
    let three = CorsLayer::very_permissive();
    //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    three
}

fn cors() -> Cors {
    let one = Cors::permissive();
    //        ^^^^^^^^^^^^^^^^^^ alert
    Cors::default().allow_any_origin().allow_any_method().supports_credentials()
    //                                                    ^^^^^^^^^^^^^^^^^^^^ alert
}

fn fine() -> CorsLayer {
    let open = CorsLayer::new().allow_origin(Any).allow_methods([Method::GET]);
    let permissive = CorsLayer::permissive();
    let own = Cors::default().allowed_origin("https://shop.example").supports_credentials();
    let any = Cors::default().allow_any_origin();
    CorsLayer::new().allow_origin(["https://shop.example".parse().unwrap()]).allow_credentials(true)
}
