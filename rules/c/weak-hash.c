#include <openssl/evp.h>
#include <openssl/md5.h>
#include <openssl/sha.h>
#include <string.h>

void store(struct user *user, const char *password)
{
    MD5((const unsigned char *)password, strlen(password), user->hash);
    // <- alert
    SHA1((unsigned char *)password, strlen(password), user->old_hash);
    // <- alert
}

void with_context(const char *passwd, unsigned char *out)
{
    MD5_CTX c;
    MD5_Init(&c);
    MD5_Update(&c, passwd, strlen(passwd));
    // <- alert
    MD5_Final(out, &c);
}

int check_password(const char *given, const unsigned char *hash)
{
    unsigned char out[EVP_MAX_MD_SIZE];
    EVP_Digest(given, strlen(given), out, NULL, EVP_md5(), NULL);
    //                                          ^^^^^^^ alert
    return CRYPTO_memcmp(out, hash, 16) == 0;
}

int sign(X509 *certificate, EVP_PKEY *key)
{
    return X509_sign(certificate, key, EVP_sha1());
    //                                 ^^^^^^^^ alert
}

void by_other_name(const char *word, unsigned char *out)
{
    MD5((const unsigned char *)word, strlen(word), out);
    // <- missed: nothing says that it is a password
}

void challenge(const char *password, unsigned char *out)
{
    MD5((const unsigned char *)password, strlen(password), out);
    // <- spurious: the protocol asks for it
}

void fine(const char *path, const unsigned char *data, size_t n, unsigned char *out, const char *password)
{
    MD5(data, n, out);
    SHA1((const unsigned char *)path, strlen(path), out);
    SHA256(data, n, out);
    EVP_Digest(data, n, out, NULL, EVP_sha256(), NULL);
    PKCS5_PBKDF2_HMAC(password, -1, out, 16, 600000, EVP_sha256(), 32, out);
    MD5_Update(context, data, n);
}
