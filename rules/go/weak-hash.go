package api

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/hex"
	"io"
)

func sign(request []byte, key string) string {
	signed := md5.Sum(append(request, key...))
	//        ^^^^^^^ alert
	return hex.EncodeToString(signed[:])
}

func token(user string, at int64) string {
	h := sha1.New()
	//   ^^^^^^^^ alert
	io.WriteString(h, user)
	return hex.EncodeToString(h.Sum(nil))
}

func keyOf(license string) []byte {
	h := md5.New()
	//   ^^^^^^^ alert
	h.Write([]byte(license))
	return h.Sum(nil)
}

func spread(customer string, n int) int {
	place := md5.Sum([]byte(customer))
	//       ^^^^^^^ spurious: spreads rows, proves nothing
	return int(place[0]) % n
}

func chosen() any {
	return register(md5.New)
	//              ^^^^^^^ missed: passed on as a function
}

func etag(body []byte) string {
	hash := md5.Sum(body)
	return hex.EncodeToString(hash[:])
}

func checksum(file io.Reader) []byte {
	h := sha1.New()
	io.Copy(h, file)
	return h.Sum(nil)
}

func cacheKey(query string) [20]byte {
	return sha1.Sum([]byte(query))
}

func fine(data, key []byte) []byte {
	sum := sha256.Sum256(data)
	mac := hmac.New(sha1.New, key)
	mac.Write(sum[:])
	return mac.Sum(nil)
}
