package login

import (
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
)

const sessionCookieName = "sid"

func login(w http.ResponseWriter, token string) {
	http.SetCookie(w, &http.Cookie{
		Name:    "session_token",
		//       ^^^^^^^^^^^^^^^ alert
		Value:   token,
		Expires: time.Now().Add(time.Hour),
	})
}

func off(w http.ResponseWriter, token string) {
	cookie := http.Cookie{Name: "auth", Value: token, HttpOnly: false, Secure: true}
	//                          ^^^^^^ alert
	http.SetCookie(w, &cookie)
}

func named(w http.ResponseWriter, id string) {
	http.SetCookie(w, &http.Cookie{Name: sessionCookieName, Value: id, Path: "/"})
	//                                   ^^^^^^^^^^^^^^^^^ alert
}

func framework(c *gin.Context, token string) {
	c.SetCookie("jwt", token, 3600, "/", "", true, false)
	//                                             ^^^^^ alert
}

func plain(w http.ResponseWriter, id string) {
	http.SetCookie(w, &http.Cookie{Name: "user", Value: id})
	//                                   ^^^^^^ missed: an ordinary name for a login
}

func words(w http.ResponseWriter, text string) {
	http.SetCookie(w, &http.Cookie{Name: "tokens", Value: text})
	//                                   ^^^^^^^^ spurious: words of a search
}

func good(w http.ResponseWriter, token string) {
	http.SetCookie(w, &http.Cookie{Name: "session_token", Value: token, HttpOnly: true, Secure: true})
}

func laterSet(w http.ResponseWriter, token string) {
	cookie := &http.Cookie{Name: "session", Value: token}
	cookie.HttpOnly = true
	http.SetCookie(w, cookie)
}

func logout(w http.ResponseWriter) {
	http.SetCookie(w, &http.Cookie{Name: "session_token", MaxAge: -1})
}

func client(r *http.Request, token string) {
	r.AddCookie(&http.Cookie{Name: "session", Value: token})
}

func fine(w http.ResponseWriter, c *gin.Context, value string) {
	http.SetCookie(w, &http.Cookie{Name: "theme", Value: "dark"})
	http.SetCookie(w, &http.Cookie{Name: "csrf_token", Value: value})
	c.SetCookie("token", value, 3600, "/", "", true, true)
	c.SetCookie("theme", "dark", 3600, "/", "", false, false)
	use(Field{Name: "token"})
}

func flags(w http.ResponseWriter, c *gin.Context, token string) {
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token, HttpOnly: true, Secure: false})
	//                                                                                    ^^^^^ alert
	c.SetCookie("auth_token", token, 3600, "/", "", false, true)
	//                                              ^^^^^ alert
	store.Options = &sessions.Options{Path: "/", HttpOnly: false}
	//                                                     ^^^^^ alert
	http.SetCookie(w, &http.Cookie{Name: "theme", Value: "dark", Secure: false})
	http.SetCookie(w, &http.Cookie{Name: "session", MaxAge: -1, HttpOnly: true, Secure: false})
	c.SetCookie("lang", "en", 3600, "/", "", false, true)
	store.Options = &sessions.Options{Path: "/", HttpOnly: true, Secure: config.TLS}
}
