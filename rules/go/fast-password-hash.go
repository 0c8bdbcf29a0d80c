package accounts

import (
	"crypto/md5"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/hex"
	"fmt"
	"io"

	"golang.org/x/crypto/bcrypt"
)

func HashPassword(password string) string {
	hash := md5.Sum([]byte(password))
	//      ^^^^^^^ alert
	return hex.EncodeToString(hash[:])
}

func salted(password, salt string) string {
	return fmt.Sprintf("%x", sha256.Sum256([]byte(salt+password)))
	//                       ^^^^^^^^^^^^^ alert
}

func register(input RegisterInput) User {
	sum := sha512.Sum512([]byte(input.Password))
	//     ^^^^^^^^^^^^^ alert
	return User{Name: input.Name, Hash: sum[:]}
}

func written(userPassword string) []byte {
	h := sha256.New()
	//   ^^^^^^^^^^ alert
	h.Write([]byte(userPassword))
	return h.Sum(nil)
}

func copied(password string) []byte {
	h := md5.New()
	//   ^^^^^^^ alert
	io.WriteString(h, password)
	return h.Sum(nil)
}

func general(text string) [32]byte {
	return sha256.Sum256([]byte(text))
	//     ^^^^^^^^^^^^^ missed: only the caller knows it is a password
}

func shortened(password string) ([]byte, error) {
	// bcrypt would cut it after 72 bytes.
	sum := sha512.Sum512([]byte(password))
	return bcrypt.GenerateFromPassword(sum[:], 12)
}

func compared(password, wanted string) bool {
	a := sha256.Sum256([]byte(password))
	//   ^^^^^^^^^^^^^ spurious: only to compare in constant time
	b := sha256.Sum256([]byte(wanted))
	return subtle.ConstantTimeCompare(a[:], b[:]) == 1
}

func fine(file []byte, password string) []byte {
	sum := sha256.Sum256(file)
	h := sha256.New()
	h.Write(file)
	bcrypt.CompareHashAndPassword(sum[:], []byte(password))
	return h.Sum(sum[:])
}
