package vault

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"io"
)

var fixedNonce = []byte("unique nonce")

func literal(block cipher.Block) cipher.Stream {
	return cipher.NewCTR(block, []byte("0123456789abcdef"))
	//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func listed(block cipher.Block, text []byte) {
	iv := []byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(text, text)
	//                            ^^ alert
}

func zeros(block cipher.Block, text []byte) {
	iv := make([]byte, aes.BlockSize)
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(text, text)
	//                            ^^ alert
}

func counted(block cipher.Block) cipher.Stream {
	iv := make([]byte, 16)
	iv[0] = 1
	return cipher.NewOFB(block, iv)
	//                          ^^ alert
}

func sealed(aead cipher.AEAD, text []byte) []byte {
	nonce := make([]byte, 12)
	return aead.Seal(nil, nonce, text, nil)
	//                    ^^^^^ alert
}

func shared(aead cipher.AEAD, text []byte) []byte {
	return aead.Seal(nil, fixedNonce, text, nil)
	//                    ^^^^^^^^^^ alert
}

func handed(block cipher.Block) {
	stream(block, []byte("0123456789abcdef"))
}

func stream(block cipher.Block, iv []byte) cipher.Stream {
	return cipher.NewCTR(block, iv)
	//                          ^^ alert
}

func halved(block cipher.Block) cipher.Stream {
	key := make([]byte, 48)
	iv := key[32:]
	return cipher.NewCTR(block, iv)
	//                          ^^ alert
}

func derived(block cipher.Block, secret io.Reader) cipher.Stream {
	key := make([]byte, 48)
	io.ReadFull(secret, key)
	return cipher.NewCTR(block, key[32:])
}

func filled(block cipher.Block) cipher.Stream {
	iv := make([]byte, aes.BlockSize)
	if _, err := io.ReadFull(rand.Reader, iv); err != nil {
		panic(err)
	}
	return cipher.NewCTR(block, iv)
}

func overwritten(block cipher.Block) cipher.Stream {
	iv := []byte("0123456789abcdef")
	rand.Read(iv)
	return cipher.NewCTR(block, iv)
}

func parts(block cipher.Block) cipher.Stream {
	iv := make([]byte, 16)
	rand.Read(iv[:8])
	binary.BigEndian.PutUint64(iv[8:], counter)
	return cipher.NewCTR(block, iv)
}

func decrypt(block cipher.Block, message []byte) {
	cipher.NewCBCDecrypter(block, message[:16]).CryptBlocks(message[16:], message[16:])
	cipher.NewCBCDecrypter(block, []byte("0123456789abcdef"))
}

func appended(aead cipher.AEAD, text []byte) []byte {
	nonce := make([]byte, aead.NonceSize())
	rand.Read(nonce)
	return aead.Seal(nonce, nonce, text, nil)
}

func read(block cipher.Block, file io.Reader) cipher.Stream {
	iv := make([]byte, 16)
	file.Read(iv)
	return cipher.NewCTR(block, iv)
}

func byHand(block cipher.Block, id uint32) cipher.Stream {
	iv := make([]byte, 16)
	for i := range iv {
		iv[i] = byte(id >> i)
	}
	return cipher.NewCTR(block, iv)
}

func envelope(letter *Letter, text []byte) {
	letter.Seal(nil, []byte("wax"), text, nil, nil)
}
