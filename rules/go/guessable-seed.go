package tokens

import (
	"fmt"
	"math/rand"
	"os"
	"time"
)

func newToken() string {
	rand.Seed(time.Now().UnixNano())
 // <- alert
	return fmt.Sprintf("%x", rand.Int63())
}

func GeneratePassword(length int) string {
	r := rand.New(rand.NewSource(time.Now().Unix()))
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	out := make([]byte, length)
	for i := range out {
		out[i] = letters[r.Intn(len(letters))]
	}
	return string(out)
}

func createOTP() int {
	rand.Seed(int64(os.Getpid()))
 // <- alert
	return rand.Intn(1000000)
}

func newAPIKey() string {
	source := rand.NewSource(42)
//         ^^^^^^^^^^^^^^^^^^ alert
	return fmt.Sprintf("%x", rand.New(source).Uint64())
}

func (h *Handler) login(user *User) {
	rand.Seed(int64(time.Now().Nanosecond()))
 // <- alert
	sessionID := fmt.Sprint(rand.Int63())
	h.sessions[sessionID] = user
}

func shuffle(cards []Card) {
	rand.Seed(time.Now().UnixNano())
	rand.Shuffle(len(cards), func(i, j int) { cards[i], cards[j] = cards[j], cards[i] })
}

func simulate(steps int) []float64 {
	r := rand.New(rand.NewSource(42))
	out := make([]float64, steps)
	for i := range out {
		out[i] = r.Float64()
	}
	return out
}

func backoff(attempt int) time.Duration {
	r := rand.New(rand.NewSource(time.Now().UnixNano()))
	return time.Duration(r.Intn(1 << attempt))
}

func newSessionToken(seed int64) string {
	r := rand.New(rand.NewSource(seed))
	return fmt.Sprintf("%x", r.Int63())
}

func init() {
	rand.Seed(time.Now().UnixNano())
}
