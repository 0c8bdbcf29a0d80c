package pages

import (
	"fmt"
	"html/template"
	"net/http"
	"net/url"

	"github.com/gin-gonic/gin"
)

const layout = "<html><body>{{.}}</body></html>"

func hello(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	text := fmt.Sprintf("<h1>Hello %s</h1>", name)
	t, _ := template.New("hello").Parse(text)
 //                                  ^^^^ alert
	t.Execute(w, currentUser(r))
}

func preview(c *gin.Context) {
	t := template.Must(template.New("preview").Parse(c.PostForm("template")))
 //                                               ^^^^^^^^^^^^^^^^^^^^^^ alert
	t.Execute(c.Writer, nil)
}

func joined(w http.ResponseWriter, r *http.Request) {
	template.Must(template.New("x").Parse("<b>" + r.FormValue("b") + "</b>")).Execute(w, nil)
 //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func admin(w http.ResponseWriter, r *http.Request) {
	if isAdmin(r) {
		template.Must(template.New("mail").Parse(r.FormValue("mail"))).Execute(w, nil)
  //                                       ^^^^^^^^^^^^^^^^^^^ spurious: only administrators write templates
	}
}

func stored(w http.ResponseWriter, r *http.Request) {
	template.Must(template.New("x").Parse(pages.Find(r.FormValue("page")).Text)).Execute(w, nil)
 //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: the text comes from the database
}

func fine(w http.ResponseWriter, r *http.Request) {
	address, _ := url.Parse(r.FormValue("next"))
	t := template.Must(template.New("page").Parse(layout))
	t.Execute(w, r.FormValue("name"))
	template.Must(template.New("x").Parse("<p>{{.}}</p>")).Execute(w, address)
	time.Parse(time.RFC3339, r.FormValue("from"))
}
