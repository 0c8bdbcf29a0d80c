package accounts

func reset(user User) string {
	token := fmt.Sprintf("%x", md5.Sum([]byte(user.Mail+time.Now().String())))
 // <- alert
	return token
}

func login(user User) Session {
	sessionID := strconv.FormatInt(time.Now().UnixNano(), 36)
 // <- alert
	session := Session{ID: sessionID}
	session.CSRFToken = hex.EncodeToString([]byte(time.Now().String()))
	//      ^^^^^^^^^ alert
	return session
}

func generateAPIKey(user string) string {
//   ^^^^^^^^^^^^^^ alert
	return user + "-" + fmt.Sprint(time.Now().Unix())
}

func NewResetToken() string {
//   ^^^^^^^^^^^^^ alert
	return base64.StdEncoding.EncodeToString([]byte(time.Now().Format(time.RFC3339Nano)))
}

func later(user User) string {
	now := time.Now().UnixNano()
	token := fmt.Sprintf("%s-%d", user.Name, now)
 // <- missed: the time has a name of its own
	return token
}

func fine(user User) {
	tokenExpiry := fmt.Sprint(time.Now().Add(time.Hour))
	token := rand.Text() + fmt.Sprint(time.Now().Unix())
	nonce := make([]byte, 12)
	name := fmt.Sprintf("backup-%d", time.Now().Unix())
	secret := fmt.Sprintf("%s", os.Getenv("SECRET"))
	user.Token = sign(user, time.Now())
	use(tokenExpiry, token, nonce, name, secret)
}

func newToken(user User) (string, error) {
	return jwt.NewWithClaims(jwt.SigningMethodES256, claims(user, time.Now())).SignedString(key)
}
