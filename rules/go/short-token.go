package tokens

import (
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"
)

func newToken() (string, error) {
	b := make([]byte, 4)
 // <- alert
	if _, err := rand.Read(b); err != nil {
		return "", err
	}
	return hex.EncodeToString(b), nil
}

func GenerateAPIKey() string {
	buf := make([]byte, 6)
 // <- alert
	rand.Read(buf)
	return base64.URLEncoding.EncodeToString(buf)
}

func (s *Sessions) createSessionID() string {
	raw := make([]byte, 5)
 // <- alert
	_, _ = io.ReadFull(rand.Reader, raw)
	return fmt.Sprintf("%x", raw)
}

func (h *Handler) forgot(user *User) error {
	b := make([]byte, 3)
 // <- alert
	if _, err := rand.Read(b); err != nil {
		return err
	}
	resetToken := hex.EncodeToString(b)
	return h.mail(user, resetToken)
}

func makeSecret() []byte {
	secret := make([]byte, 7)
 // <- alert
	rand.Read(secret)
	return secret
}

func newLongToken() string {
	b := make([]byte, 16)
	rand.Read(b)
	return hex.EncodeToString(b)
}

func newSizedToken(n int) string {
	b := make([]byte, n)
	rand.Read(b)
	return hex.EncodeToString(b)
}

func fileName() string {
	b := make([]byte, 4)
	rand.Read(b)
	return "upload-" + hex.EncodeToString(b)
}

func newTokenPrefix() string {
	b := make([]byte, 4)
	rand.Read(b)
	return hex.EncodeToString(b)
}

func parseToken(r io.Reader) (string, error) {
	token := make([]byte, 4)
	_, err := io.ReadFull(r, token)
	return string(token), err
}

func newRequestID() string {
	b := make([]byte, 4)
	rand.Read(b)
	return hex.EncodeToString(b)
}
