package accounts

import (
	"golang.org/x/crypto/bcrypt"
	"golang.org/x/crypto/pbkdf2"
)

func hash(password string) {
	first, _ := bcrypt.GenerateFromPassword([]byte(password), 4)
 //                                                        ^ alert
	second, err := bcrypt.GenerateFromPassword([]byte(password), bcrypt.MinCost)
 //                                                           ^^^^^^^^^^^^^^ alert
	if err != nil {
		return
	}
	third := pbkdf2.Key([]byte(password), salt, 1000, 32, sha256.New)
 //                                          ^^^^ alert
	fourth := pbkdf2.Key([]byte(password), salt, 4_096, 32, sha1.New)
 //                                           ^^^^^ alert
	fifth, _ := bcrypt.GenerateFromPassword([]byte(password), 8)
 //                                                        ^ alert
	save(first, second, third, fourth, fifth)
}

const cost = 5

func named(password string) ([]byte, error) {
	return bcrypt.GenerateFromPassword([]byte(password), cost)
 //                                                   ^^^^ missed: kept in a constant
}

func fine(password string, rounds int) {
	bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
	bcrypt.GenerateFromPassword([]byte(password), 14)
	pbkdf2.Key([]byte(password), salt, 600000, 32, sha256.New)
	pbkdf2.Key([]byte(password), salt, rounds, 32, sha256.New)
	bcrypt.CompareHashAndPassword(stored, []byte(password))
	cache.Key(password, salt, 10, 32, 5)
}
