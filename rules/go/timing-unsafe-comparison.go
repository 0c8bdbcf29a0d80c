package hooks

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"net/http"
)

func auth(apiKey string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-API-Key") != apiKey {
		// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
			http.Error(w, "no", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (s *Server) admin(w http.ResponseWriter, r *http.Request) bool {
	token := r.Header.Get("Authorization")
	return token == s.adminToken
	//     ^^^^^^^^^^^^^^^^^^^^^ alert
}

func basic(r *http.Request, password string) bool {
	_, given, ok := r.BasicAuth()
	return ok && given == password
	//           ^^^^^^^^^^^^^^^^^ alert
}

func valid(body []byte, signature string, key []byte) bool {
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	expectedMAC := hex.EncodeToString(mac.Sum(nil))
	return signature == expectedMAC
	//     ^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func validBytes(body, signature, key []byte) bool {
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	return bytes.Equal(signature, mac.Sum(nil))
	//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func csrf(r *http.Request, pageToken string) bool {
	return r.FormValue("token") == pageToken
	//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: the token is good for one page
}

func turned(r *http.Request, apiKey string) bool {
	return apiKey == r.Header.Get("X-API-Key")
	//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: the other way round
}

func hexadecimal(key, body []byte, signature string) bool {
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	expected := hex.EncodeToString(mac.Sum(nil))
	return signature == expected
	//     ^^^^^^^^^^^^^^^^^^^^^ alert
}

func good(r *http.Request, apiKey string, body, signature []byte) bool {
	mac := hmac.New(sha256.New, []byte(apiKey))
	mac.Write(body)
	given := r.Header.Get("X-API-Key")
	return subtle.ConstantTimeCompare([]byte(given), []byte(apiKey)) == 1 && hmac.Equal(signature, mac.Sum(nil))
}

func fine(r *http.Request, token lexer.Token, etag string) bool {
	if token == lexer.EndToken || r.Header.Get("X-API-Key") == "" {
		return false
	}
	if r.Header.Get("If-None-Match") == etag {
		return false
	}
	previousToken := token
	return token == previousToken && bytes.Equal(a, b)
}
