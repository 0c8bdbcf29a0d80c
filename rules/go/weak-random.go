package auth

import (
	cryptorand "crypto/rand"
	"fmt"
	"math/rand"
	"time"
)

const letters = "abcdefghijklmnopqrstuvwxyz0123456789"

func GenerateToken(n int) string {
	rand.Seed(time.Now().UnixNano())
	b := make([]byte, n)
	for i := range b {
		b[i] = letters[rand.Intn(len(letters))]
		//             ^^^^^^^^^^^^^^^^^^^^^^^ alert
	}
	return string(b)
}

func otp() string {
	otp := fmt.Sprintf("%06d", rand.Intn(1000000))
	//                         ^^^^^^^^^^^^^^^^^^ alert
	return otp
}

func newSalt() []byte {
	salt := make([]byte, 16)
	rand.Read(salt)
	// <- alert
	return salt
}

func (s *Sessions) start(user User) string {
	r := rand.New(rand.NewSource(time.Now().UnixNano()))
	sessionID := fmt.Sprint(r.Int63())
	//                      ^^^^^^^^^ alert
	return sessionID
}

func temporary() string {
	return fmt.Sprint(rand.Int())
	//                ^^^^^^^^^^ missed: nothing says what it is for
}

func retry(sessionID string) time.Duration {
	// newToken() follows after a pause.
	return time.Duration(rand.Intn(1000)) * time.Millisecond
	//                   ^^^^^^^^^^^^^^^ spurious: only a comment speaks of a secret
}

func secureToken() ([]byte, error) {
	token := make([]byte, 32)
	_, err := cryptorand.Read(token)
	return token, err
}

func dice() int {
	return rand.Intn(6) + 1
}

func shuffle(cards []Card) {
	rand.Shuffle(len(cards), func(i, j int) { cards[i], cards[j] = cards[j], cards[i] })
	pause := rand.Intn(100)
	sample := cards[rand.Intn(len(cards))]
	use(pause, sample)
}

func nextToken(scanner *Scanner) int {
	return scanner.Int() + rand.Intn(3)
}
