package site

import (
	"net/http"

	"github.com/gorilla/csrf"
)

func protect(mux *http.ServeMux) http.Handler {
	protection := http.NewCrossOriginProtection()
	protection.AddInsecureBypassPattern("/")
 // <- alert
	protection.AddInsecureBypassPattern("POST /")
 // <- alert
	protection.AddInsecureBypassPattern("/{path...}")
 // <- alert
	protection.AddInsecureBypassPattern("POST /webhooks/")
	protection.AddInsecureBypassPattern("/healthz")
	protection.AddInsecureBypassPattern(config.Bypass)
	return protection.Handler(mux)
}

func decided(w http.ResponseWriter, r *http.Request) {
	protection.AddInsecureBypassPattern(r.URL.Query().Get("bypass"))
 // <- alert
}

func skipped(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, csrf.UnsafeSkipCheck(r))
		//                ^^^^^^^^^^^^^^^^^^^^^^^ alert
	})
}

func some(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/webhook" {
			r = csrf.UnsafeSkipCheck(r)
		}
		next.ServeHTTP(w, r)
	})
}

func token(r *http.Request) string {
	return csrf.Token(r)
}

func all(mux *http.ServeMux) http.Handler {
	pattern := "/"
	protection.AddInsecureBypassPattern(pattern)
	//                                  ^^^^^^^ missed: given to a name before
	return protection.Handler(mux)
}
