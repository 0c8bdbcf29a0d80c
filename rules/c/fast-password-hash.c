#include <openssl/evp.h>
#include <openssl/sha.h>
#include <string.h>

void store(struct user *user, const char *password)
{
    SHA256((const unsigned char *)password, strlen(password), user->hash);
    // <- alert
    SHA512((unsigned char *)password, strlen(password), user->long_hash);
    // <- alert
}

void salted(const char *salt, const char *passwd, unsigned char *out)
{
    SHA256_CTX c;
    SHA256_Init(&c);
    SHA256_Update(&c, salt, strlen(salt));
    SHA256_Update(&c, passwd, strlen(passwd));
    // <- alert
    SHA256_Final(out, &c);
}

void evp(EVP_MD_CTX *context, const char *password, unsigned char *out)
{
    EVP_DigestInit_ex(context, EVP_sha256(), NULL);
    EVP_DigestUpdate(context, password, strlen(password));
    // <- alert
    EVP_DigestFinal_ex(context, out, NULL);
    EVP_Digest(password, strlen(password), out, NULL, EVP_sha512(), NULL);
    // <- alert
}

void other_name(const char *word, unsigned char *out)
{
    SHA256((const unsigned char *)word, strlen(word), out);
    // <- missed: nothing says that it is a password
}

void fingerprint(const char *password, unsigned char *out)
{
    SHA256((const unsigned char *)password, strlen(password), out);
    // <- spurious: only to see whether the file changed
}

void fine(const unsigned char *data, size_t n, unsigned char *out, const char *password)
{
    SHA256(data, n, out);
    crypto_pwhash_str((char *)out, password, strlen(password), 3, 1 << 26);
    SHA256_Update(context, data, n);
    EVP_Digest(data, n, out, NULL, EVP_sha256(), NULL);
    log_line(password_file);
}

void derive(const char *password, unsigned char *out)
{
    SHA256((const unsigned char *)password, strlen(password), out);
    for (int i = 0; i < 600000; i++)
        SHA256(out, 32, out);
}
