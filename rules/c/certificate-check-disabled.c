#include <curl/curl.h>
#include <openssl/ssl.h>

void ask(CURL *curl, const char *url)
{
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 0L);
    // <- alert
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 0L);
    // <- alert
    curl_easy_setopt(curl, CURLOPT_PROXY_SSL_VERIFYPEER, 0);
    // <- alert
}

SSL_CTX *client(void)
{
    SSL_CTX *context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_verify(context, SSL_VERIFY_NONE, NULL);
    // <- alert
    return context;
}

void tls(mbedtls_ssl_config *config)
{
    mbedtls_ssl_conf_authmode(config, MBEDTLS_SSL_VERIFY_NONE);
    // <- alert
}

void by_variable(CURL *curl)
{
    long check = 0;
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, check);
    // <- missed: the value stands in a variable
}

void pinned(SSL *ssl)
{
    SSL_set_verify(ssl, SSL_VERIFY_NONE, NULL);
    // <- spurious: the key is compared by the caller
}

void fine(CURL *curl, SSL_CTX *context, int insecure, struct options *options)
{
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(curl, CURLOPT_VERBOSE, 0L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, options->verify);
    if (options->insecure) {
        curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 0L);
        curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 0L);
    }
    if (insecure)
        SSL_CTX_set_verify(context, SSL_VERIFY_NONE, NULL);
    else
        SSL_CTX_set_verify(context, SSL_VERIFY_PEER, NULL);
}

SSL_CTX *server(void)
{
    SSL_CTX *context = SSL_CTX_new(TLS_server_method());
    SSL_CTX_set_verify(context, SSL_VERIFY_NONE, NULL);
    return context;
}
