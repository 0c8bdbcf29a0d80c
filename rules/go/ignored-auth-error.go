package auth

import (
	"crypto"
	"crypto/ed25519"
	"crypto/rsa"

	"github.com/golang-jwt/jwt/v5"
	"golang.org/x/crypto/bcrypt"
)

func login(user User, password string) Session {
	bcrypt.CompareHashAndPassword(user.Hash, []byte(password))
	// <- alert
	return newSession(user)
}

func discarded(user User, password string) Session {
	_ = bcrypt.CompareHashAndPassword(user.Hash, []byte(password))
	// <- alert
	return newSession(user)
}

func signed(key *rsa.PublicKey, hash, signature []byte) bool {
	_ = rsa.VerifyPKCS1v15(key, crypto.SHA256, hash, signature)
	// <- alert
	return true
}

func claims(raw string, find jwt.Keyfunc) jwt.Claims {
	token, _ := jwt.Parse(raw, find)
	// <- alert
	return token.Claims
}

func message(key ed25519.PublicKey, text, signature []byte) []byte {
	ed25519.Verify(key, text, signature)
	// <- alert
	return text
}

func logged(user User, password string) Session {
	err := bcrypt.CompareHashAndPassword(user.Hash, []byte(password))
	// <- missed: the error is only logged
	log.Print(err)
	return newSession(user)
}

func slow(password string) error {
	// Unknown users take as long as known ones.
	bcrypt.CompareHashAndPassword(dummy, []byte(password))
	// <- spurious: made only to take time
	return errUnknown
}

func fine(user User, password string, raw string, find jwt.Keyfunc) error {
	token, _ := jwt.Parse(raw, find)
	if !token.Valid {
		return errToken
	}
	hash, _ := bcrypt.GenerateFromPassword([]byte(password), 12)
	user.save(hash)
	_ = user.Verify()
	forms.Verify(user)
	return bcrypt.CompareHashAndPassword(user.Hash, []byte(password))
}
