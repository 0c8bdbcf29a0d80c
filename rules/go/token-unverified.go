package auth

import (
	"net/http"

	"github.com/golang-jwt/jwt/v5"
)

func middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		claims := jwt.MapClaims{}
		_, _, err := new(jwt.Parser).ParseUnverified(bearer(r), claims)
		//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
		if err != nil {
			http.Error(w, "no", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, withUser(r, claims["sub"]))
	})
}

func subject(parser *jwt.Parser, raw string) (jwt.Claims, error) {
	token, _, err := parser.ParseUnverified(raw, &jwt.RegisteredClaims{})
	//               ^^^^^^^^^^^^^^^^^^^^^^ alert
	return token.Claims, err
}

func none(claims jwt.Claims) (string, error) {
	return jwt.NewWithClaims(jwt.SigningMethodNone, claims).SignedString(jwt.UnsafeAllowNoneSignatureType)
	//                       ^^^^^^^^^^^^^^^^^^^^^ alert
	//                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func expiry(raw string) (*jwt.NumericDate, error) {
	token, _, err := jwt.NewParser().ParseUnverified(raw, jwt.MapClaims{})
	//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: only asks when to fetch a new one
	if err != nil {
		return nil, err
	}
	return token.Claims.GetExpirationTime()
}

func byHand(raw string) map[string]any {
	parts := strings.Split(raw, ".")
	return decode(parts[1])
	//            ^^^^^^^^ missed: split and decoded by hand
}

func key(raw string) (*jwt.Token, error) {
	unverified, _, err := jwt.NewParser().ParseUnverified(raw, jwt.MapClaims{})
	if err != nil {
		return nil, err
	}
	found := keys[unverified.Header["kid"].(string)]
	return jwt.Parse(raw, func(*jwt.Token) (any, error) { return found, nil })
}

func fine(raw string, key []byte) (*jwt.Token, error) {
	rows.Parse(raw)
	jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString(key)
	return jwt.Parse(raw, find, jwt.WithValidMethods([]string{"HS256"}))
}
