package login

import (
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
)

func login(w http.ResponseWriter, r *http.Request) {
	next := r.URL.Query().Get("next")
	if next == "" {
		next = r.FormValue("redirect")
	}
	http.Redirect(w, r, next, http.StatusSeeOther)
 //                  ^^^^ alert
}

func out(c *gin.Context) {
	c.Redirect(http.StatusFound, c.Query("url"))
 //                           ^^^^^^^^^^^^^^ alert
}

func logout(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, r.PostFormValue("next"), 302)
	//                  ^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func host(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, "https://" + r.FormValue("shop"), http.StatusFound)
 //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func region(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("region")
	if regions[target] {
		http.Redirect(w, r, target, http.StatusFound)
	}
}

func short(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, links.Find(r.PathValue("code")), http.StatusFound)
 //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: the address comes from the database
}

func local(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if strings.HasPrefix(next, "/") && !strings.HasPrefix(next, "//") {
		http.Redirect(w, r, next, http.StatusFound)
	}
}

func fine(w http.ResponseWriter, r *http.Request, c *gin.Context) {
	http.Redirect(w, r, "/items/"+r.FormValue("id"), http.StatusFound)
	http.Redirect(w, r, "https://shop.example.com/items/"+r.FormValue("id"), http.StatusFound)
	http.Redirect(w, r, r.URL.Path+"/", http.StatusMovedPermanently)
	c.Redirect(http.StatusFound, "/login")
	http.Redirect(w, r, config.AuthCodeURL(state), http.StatusFound)
}

func back(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, r.Referer(), http.StatusFound)
	http.Redirect(w, r, r.Header.Get("Referer"), http.StatusFound)
	http.Redirect(w, r, r.Header.Get("X-Next"), http.StatusFound)
	//                  ^^^^^^^^^^^^^^^^^^^^^^ alert
}
