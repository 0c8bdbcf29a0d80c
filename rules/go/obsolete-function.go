package keys

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/ecdh"
	"crypto/elliptic"
	"crypto/x509"

	"golang.org/x/crypto/openpgp"
 // <- alert
	"golang.org/x/crypto/ssh"
)

func read(block *pem.Block, password []byte) ([]byte, error) {
	return x509.DecryptPEMBlock(block, password)
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func write(der, password []byte) (*pem.Block, error) {
	return x509.EncryptPEMBlock(rand.Reader, "RSA PRIVATE KEY", der, password, x509.PEMCipherAES256)
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func encrypt(block cipher.Block, iv, data []byte) {
	cipher.NewCFBEncrypter(block, iv).XORKeyStream(data, data)
 // <- alert
}

func stream(block cipher.Block, iv []byte) cipher.Stream {
	return cipher.NewOFB(block, iv)
//      ^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func point(data []byte) (x, y *big.Int) {
	return elliptic.Unmarshal(elliptic.P256(), data)
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func right(block cipher.Block, data []byte) (cipher.AEAD, error) {
	if _, err := x509.ParsePKCS8PrivateKey(data); err != nil {
		return nil, err
	}
	return cipher.NewGCM(block)
}

func counter(block cipher.Block, iv []byte) cipher.Stream {
	return cipher.NewCTR(block, iv)
}

func pair() (*ecdh.PrivateKey, error) {
	return ecdh.P256().GenerateKey(rand.Reader)
}

func sign() (*ecdsa.PrivateKey, error) {
	return ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
}

func parse(data []byte) ([]byte, error) {
	return json.Marshal(data)
}

func known(block *pem.Block) bool {
	return x509.IsEncryptedPEMBlock(block)
}

var client = ssh.Client{}
