#include <curl/curl.h>
#include <openssl/ssl.h>

SSL_CTX *contexts(void)
{
    SSL_CTX *a = SSL_CTX_new(SSLv3_method());
    //                       ^^^^^^^^^^^^^^ alert
    SSL_CTX *b = SSL_CTX_new(TLSv1_client_method());
    //                       ^^^^^^^^^^^^^^^^^^^^^ alert
    SSL_CTX *c = SSL_CTX_new(TLSv1_1_server_method());
    //                       ^^^^^^^^^^^^^^^^^^^^^^^ alert
    SSL_CTX_set_min_proto_version(a, TLS1_VERSION);
    //                               ^^^^^^^^^^^^ alert
    return pick(a, b, c);
}

void ask(CURL *curl)
{
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_0);
    //                                         ^^^^^^^^^^^^^^^^^^^^^^^ alert
}

void by_variable(SSL_CTX *context)
{
    int least = TLS1_VERSION;
    SSL_CTX_set_min_proto_version(context, least);
    //                                     ^^^^^ missed: the value stands in a variable
}

void old_device(SSL_CTX *context)
{
    SSL_CTX_set_min_proto_version(context, TLS1_VERSION);
    //                                     ^^^^^^^^^^^^ spurious: all that the device speaks
}

SSL_CTX *fine(CURL *curl, SSL_CTX *given, int version)
{
    SSL_CTX *a = SSL_CTX_new(TLS_method());
    SSL_CTX *b = SSL_CTX_new(SSLv23_client_method());
    SSL_CTX_set_min_proto_version(a, TLS1_2_VERSION);
    SSL_CTX_set_options(b, SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
    if (version == TLS1_VERSION)
        log_line("old");
    return a;
}
