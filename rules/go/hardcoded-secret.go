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
	//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: the secret is in an address
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
