fn client() -> reqwest::Result<Client> {
    Client::builder().danger_accept_invalid_certs(true).danger_accept_invalid_hostnames(true).build()
    //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    //                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

fn openssl() -> Result<SslConnector, ErrorStack> {
    let mut builder = SslConnector::builder(SslMethod::tls())?;
    builder.set_verify(SslVerifyMode::NONE);
    //                 ^^^^^^^^^^^^^^^^^^^ alert
    let mut configuration = builder.build().configure()?;
    configuration.set_verify_hostname(false);
    //            ^^^^^^^^^^^^^^^^^^^ alert
    native_tls::TlsConnector::builder().danger_accept_invalid_certs(true);
    //                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    Ok(builder.build())
}

impl ServerCertVerifier for NoVerifier {
    fn verify_server_cert(&self, end_entity: &CertificateDer) -> Result<ServerCertVerified, Error> {
    // ^^^^^^^^^^^^^^^^^^ alert
        Ok(ServerCertVerified::assertion())
    }
}

fn after_a_branch(proxy: Option<&str>) -> reqwest::Result<Client> {
    let mut builder = Client::builder();
    if let Some(address) = proxy {
        builder = builder.proxy(reqwest::Proxy::all(address)?);
    }
    builder.danger_accept_invalid_certs(true).build()
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

fn fine(options: &Options, authority: Certificate) -> reqwest::Result<Client> {
    let builder = Client::builder().add_root_certificate(authority).danger_accept_invalid_certs(false);
    let builder = builder.danger_accept_invalid_certs(options.insecure);
    let builder = if options.insecure { builder.danger_accept_invalid_certs(true) } else { builder };
    ssl.set_verify(SslVerifyMode::PEER);
    builder.build()
}

impl ServerCertVerifier for Pinned {
    fn verify_server_cert(&self, end_entity: &CertificateDer) -> Result<ServerCertVerified, Error> {
        if end_entity.as_ref() != PINNED {
            return Err(Error::General("wrong certificate".into()));
        }
        Ok(ServerCertVerified::assertion())
    }
}
