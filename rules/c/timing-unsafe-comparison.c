#include <openssl/hmac.h>
#include <string.h>

int verify(const unsigned char *body, size_t n, const unsigned char *given, const unsigned char *key)
{
    unsigned char hmac[32];
    HMAC(EVP_sha256(), key, 32, body, n, hmac, NULL);
    return memcmp(hmac, given, sizeof(hmac)) == 0;
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

int check(struct request *request, struct session *session, const char *api_key)
{
    if (strcmp(request->key, api_key) != 0)
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return 0;
    if (strcmp(request->csrf_token, session->csrf_token))
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return 0;
    if (memcmp(request->auth_tag, session->other, 16) == 0)
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return 1;
    return strncmp(request->given, session->auth_token, 32) == 0;
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

int other_name(const unsigned char *a, const unsigned char *b)
{
    return memcmp(a, b, 32) == 0;
    //     ^^^^^^^^^^^^^^^^ missed: nothing says what is compared
}

int webhook(struct request *request, const char *body, size_t n)
{
    char signature[65];
    hmac_sha256_hex(body, n, signature);
    return strcmp(signature, request->signature) == 0;
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

int same_client(const struct client *a, const struct client *b)
{
    return strcmp(a->api_key, b->api_key) == 0;
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: both are the program's own
}

int file_kind(const unsigned char *head, const unsigned char *signature)
{
    return memcmp(head, signature, 4) == 0;
}

int fine(const unsigned char *mac, const unsigned char *given, const char *option, const unsigned char *hash)
{
    if (CRYPTO_memcmp(mac, given, 32) == 0)
        return 1;
    if (strcmp(option, "signature") == 0 || strcmp(option, "api_key") == 0)
        return 2;
    if (memcmp(hash, given, 20) == 0)
        return 3;
    return strcmp(option, signature_type) == 0;
}
