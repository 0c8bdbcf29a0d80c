void connect(QSslSocket *socket, boost::asio::ssl::stream<tcp::socket> &stream, ssl::context &context)
{
    socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    // <- alert
    stream.set_verify_mode(ssl::verify_none);
    // <- alert
    context.set_verify_mode(boost::asio::ssl::verify_none);
    // <- alert
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, false);
    // <- alert
    socket->setPeerVerifyMode(QSslSocket::VerifyPeer);
    stream.set_verify_mode(ssl::verify_peer);
    context.set_default_verify_paths();
}
