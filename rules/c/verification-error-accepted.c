#include <openssl/evp.h>
#include <openssl/x509.h>

int check(EVP_MD_CTX *context, const unsigned char *signature, size_t n, X509 *certificate, EVP_PKEY *key)
{
    if (EVP_DigestVerifyFinal(context, signature, n))
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return 1;
    if (!EVP_VerifyFinal(context, signature, n, key))
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return 0;
    if (!X509_verify(certificate, key))
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return 0;
    if (ECDSA_verify(0, signature, n, signature, n, NULL) != 0)
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return 1;
    if (EVP_DigestVerify(context, signature, n, signature, n) == 0)
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return 0;
    return 2;
}

int kept(EVP_MD_CTX *context, const unsigned char *signature, size_t n)
{
    int ok = EVP_DigestVerifyFinal(context, signature, n);
    //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: the variable is what is looked at
    if (ok)
        return 1;
    return 0;
}

int both(EVP_MD_CTX *context, const unsigned char *signature, size_t n)
{
    if (!EVP_DigestVerifyFinal(context, signature, n))
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: the error was ruled out before
        return 0;
    return last_error() == 0;
}

int fine(EVP_MD_CTX *context, const unsigned char *signature, size_t n, X509 *certificate, EVP_PKEY *key, RSA *rsa)
{
    if (EVP_DigestVerifyFinal(context, signature, n) == 1)
        return 1;
    if (X509_verify(certificate, key) <= 0)
        return 0;
    if (EVP_VerifyFinal(context, signature, n, key) != 1)
        return 0;
    if (RSA_verify(NID_sha256, signature, n, signature, n, rsa))
        return 1;
    return EVP_DigestVerifyUpdate(context, signature, n);
}
