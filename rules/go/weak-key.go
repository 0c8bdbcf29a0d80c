package keys

import (
	"crypto/rand"
	"crypto/rsa"
)

func keys() {
	first, _ := rsa.GenerateKey(rand.Reader, 1024)
 //                                       ^^^^ alert
	second, err := rsa.GenerateKey(rand.Reader, 512)
 //                                          ^^^ alert
	if err != nil {
		return
	}
	third, _ := rsa.GenerateMultiPrimeKey(rand.Reader, 3, 1536)
 //                                                    ^^^^ alert
	save(first, second, third)
	go func() {
		key, _ := rsa.GenerateKey(random, 768)
  //                                ^^^ alert
		save(key)
	}()
	var fourth, _ = rsa.GenerateKey(rand.Reader, 2000)
 //                                           ^^^^ alert
	save(fourth)
}

const bits = 1024

func named() (*rsa.PrivateKey, error) {
	return rsa.GenerateKey(rand.Reader, bits)
 //                                  ^^^^ missed: kept in a constant
}

func fine(size int) {
	rsa.GenerateKey(rand.Reader, 2048)
	rsa.GenerateKey(rand.Reader, 4096)
	rsa.GenerateKey(rand.Reader, size)
	rsa.GenerateMultiPrimeKey(rand.Reader, 3, 3072)
	ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	cache.GenerateKey(rand.Reader, 512)
}
