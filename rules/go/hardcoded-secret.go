package config

import (
	"os"

	"github.com/golang-jwt/jwt/v5"
	"github.com/gorilla/sessions"
)

const dbPassword = "s3cr3tP@ss"
//                 ^^^^^^^^^^^^ alert

const (
	apiKey    = "sk_live_4eC39HqLyjWDarjtT1zdp7dc"
	//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	apiHost   = "api-2.example.com"
	userAgent = "shop/2.0"
)

var jwtSecret = []byte("my_secret_key")
//                     ^^^^^^^^^^^^^^^ alert

var store = sessions.NewCookieStore([]byte("something-very-secret"))
//                                         ^^^^^^^^^^^^^^^^^^^^^^^ alert

func connect() (*Client, error) {
	password := "Winter#2023"
	//          ^^^^^^^^^^^^^ alert
	return open("postgres", password, Options{SecretKey: "wJalrXUtnFEMI/K7MDENG"})
	//                                                   ^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func issue(token *jwt.Token) (string, error) {
	return token.SignedString([]byte("hunter2"))
	//                               ^^^^^^^^^ alert
}

func dsn() string {
	return "postgres://shop:s3cr3tP@ss@db/shop"
	//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func meter() int {
	password := "Tr0ub4dor&3"
	//          ^^^^^^^^^^^^^ spurious: a sample for the strength meter
	return strength(password)
}

const (
	passwordField   = "password1"
	secretHeader    = "X-Secret-2"
	passwordHint    = "At least 8 characters"
	tokenURL        = "https://auth.example.com/oauth2/token"
	accessTokenType = "urn:ietf:params:oauth:token-type:access_token"
)

var keyName = []byte("name")

func fine(login Login) {
	password := os.Getenv("DB_PASSWORD_1")
	secret := ""
	apiKey := "YOUR_API_KEY_1"
	use(password, secret, apiKey, Options{Password: login.Password, Secret: "db.secret"})
	use(Options{Password: "password"})
}

func later(given string) bool {
	password = "Autumn#2024"
	//         ^^^^^^^^^^^^^ alert
	login.Password = "Autumn#2024"
	//               ^^^^^^^^^^^^^ alert
	bearer := "Bearer 2lkjdfoiuwer092834kjdwf09"
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	use(bearer, map[string]string{
		"api_key": "f62e5bcda4fae4f82370da0c6f20697b",
		//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
		"name":    "f62e5bcda4fae4f82370da0c6f20697b",
		"token":   "token-of-the-session",
	})
	open("postgres://shop:s3cr3tPw@db.internal/shop")
	//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	open("postgres://shop:password@localhost/shop")
	open("postgres://shop:" + given + "@db.internal/shop")
	token := "next-token"
	digest := "f62e5bcda4fae4f82370da0c6f20697b"
	return password == "Autumn#2024" || password == "" || token == digest || passwordKind == "bcrypt-2b"
	//                 ^^^^^^^^^^^^^ alert
}
