package vault

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/des"
	"crypto/rc4"
)

func encrypt(key, text []byte) ([]byte, error) {
	block, err := des.NewCipher(key)
	//            ^^^^^^^^^^^^^ alert
	if err != nil {
		return nil, err
	}
	out := make([]byte, len(text))
	cipher.NewCBCEncrypter(block, key).CryptBlocks(out, text)
	return out, nil
}

func triple(key []byte) (cipher.Block, error) {
	return des.NewTripleDESCipher(key)
	//     ^^^^^^^^^^^^^^^^^^^^^^ alert
}

func stream(key, text []byte) {
	c, _ := rc4.NewCipher(key)
	//      ^^^^^^^^^^^^^ alert
	c.XORKeyStream(text, text)
}

func old(key []byte) (cipher.Block, error) {
	return des.NewTripleDESCipher(key)
	//     ^^^^^^^^^^^^^^^^^^^^^^ spurious: reads what an old system wrote
}

func chosen() map[string]any {
	return map[string]any{"des": des.NewCipher}
	//                           ^^^^^^^^^^^^^ missed: kept for later
}

func fine(key []byte, des Designer) (cipher.AEAD, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	des.New(key)
	suites.NewCipher(key)
	return cipher.NewGCM(block)
}

func suites() *tls.Config {
	return &tls.Config{
		CipherSuites: []uint16{
			tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
			tls.TLS_RSA_WITH_AES_128_CBC_SHA,
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
			tls.TLS_ECDHE_RSA_WITH_RC4_128_SHA,
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
		},
	}
}

var weakSuites = []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}

func isOld(suite uint16) bool {
	return suite == tls.TLS_RSA_WITH_RC4_128_SHA
}
