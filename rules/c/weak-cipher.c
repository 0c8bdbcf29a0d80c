#include <openssl/des.h>
#include <openssl/evp.h>

int encrypt(EVP_CIPHER_CTX *context, const unsigned char *key, const unsigned char *iv)
{
    EVP_EncryptInit_ex(context, EVP_aes_256_ecb(), NULL, key, NULL);
    //                          ^^^^^^^^^^^^^^^^^ alert
    EVP_EncryptInit(context, EVP_des_cbc(), key, iv);
    //                       ^^^^^^^^^^^^^ alert
    EVP_DecryptInit_ex(context, EVP_rc4(), NULL, key, iv);
    //                          ^^^^^^^^^ alert
    const EVP_CIPHER *cipher = EVP_bf_cbc();
    //                         ^^^^^^^^^^^^ alert
    return EVP_CipherInit(context, cipher, key, iv, 1);
}

void direct(DES_cblock *in, DES_cblock *out, DES_key_schedule *schedule, RC4_KEY *key, unsigned char *data)
{
    DES_ecb_encrypt(in, out, schedule, DES_ENCRYPT);
    // <- alert
    RC4(key, 16, data, data);
    // <- alert
}

void gcrypt(gcry_cipher_hd_t *handle)
{
    gcry_cipher_open(handle, GCRY_CIPHER_AES128, GCRY_CIPHER_MODE_ECB, 0);
    //                                           ^^^^^^^^^^^^^^^^^^^^ alert
    gcry_cipher_open(handle, GCRY_CIPHER_DES, GCRY_CIPHER_MODE_CBC, 0);
    //                       ^^^^^^^^^^^^^^^ alert
}

int by_name(EVP_CIPHER_CTX *context, const unsigned char *key)
{
    return EVP_EncryptInit_ex(context, EVP_get_cipherbyname("des-cbc"), NULL, key, NULL);
    //                                                      ^^^^^^^^^ missed: the name stands in a text
}

int key_check_value(EVP_CIPHER_CTX *context, const unsigned char *key)
{
    return EVP_EncryptInit_ex(context, EVP_aes_128_ecb(), NULL, key, NULL);
    //                                 ^^^^^^^^^^^^^^^^^ spurious: one block of zeros, as the standard asks
}

int fine(EVP_CIPHER_CTX *context, const unsigned char *key, const unsigned char *iv, int nid)
{
    EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), NULL, key, iv);
    EVP_EncryptInit_ex(context, EVP_chacha20_poly1305(), NULL, key, iv);
    const EVP_CIPHER *cipher = EVP_aes_128_cbc();
    if (nid == EVP_CIPHER_nid(EVP_des_cbc()))
        return 0;
    gcry_cipher_open(handle, GCRY_CIPHER_AES256, GCRY_CIPHER_MODE_GCM, 0);
    return EVP_EncryptInit_ex(context, cipher, NULL, key, iv);
}
