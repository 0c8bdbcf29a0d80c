package pages

import (
	"fmt"
	"html"
	"io"
	"net/http"
	"strconv"
	"text/template"
)

var page = template.Must(template.ParseFiles("page.html"))

func hello(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	fmt.Fprintf(w, "<h1>Hello %s</h1>", name)
 //                                  ^^^^ alert
	fmt.Fprint(w, "<p>" + name + "</p>")
 //            ^^^^^^^^^^^^^^^^^^^^^ alert
	io.WriteString(w, "<a href='"+r.URL.Query().Get("back")+"'>back</a>")
 //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	w.Write([]byte("<hr>"))
	w.Write([]byte("<b>" + name + "</b>"))
 //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func render(w http.ResponseWriter, r *http.Request) {
	page.Execute(w, Data{Name: r.FormValue("name")})
 //           ^ alert
}

func trusted(w http.ResponseWriter, r *http.Request) {
	show(w, template.HTML(r.FormValue("comment")))
 //                    ^^^^^^^^^^^^^^^^^^^^^^ alert
}

func listed(w http.ResponseWriter, r *http.Request) {
	size := r.FormValue("size")
	if sizes[size] {
		fmt.Fprintf(w, "<p>Size %s</p>", size)
	}
}

func stored(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, "<p>%s</p>", comments.Find(r.FormValue("id")).Text)
 //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: the text comes from the database
}

func escaped(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, "<h1>Hello %s</h1>", html.EscapeString(r.FormValue("name")))
}

func fine(w http.ResponseWriter, r *http.Request) {
	id, _ := strconv.Atoi(r.FormValue("id"))
	fmt.Fprintf(w, "<p>%d</p>", id)
	fmt.Fprintf(w, "ok %s", version)
	fmt.Printf("<p>%s</p>", r.FormValue("name"))
	io.WriteString(w, "<p>done</p>")
	log.Write([]byte("<" + strconv.Itoa(id) + ">"))
}

func mail(out io.Writer, name string) error {
	return page.Execute(out, name)
}

func echo(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	w.Write([]byte(name))
	//      ^^^^^^^^^^^^ alert
	fmt.Fprint(w, name)
	//            ^^^^ alert
	fmt.Fprintf(w, "%s is new", name)
	//                          ^^^^ alert
	io.WriteString(w, r.URL.Query().Get("hub.challenge"))
	//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func plain(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, "Hello, %s", r.FormValue("name"))
	http.Error(w, r.FormValue("name"), http.StatusBadRequest)
	data, _ := os.ReadFile(files[r.FormValue("name")])
	w.Write(data)
	read, _ := os.ReadFile(r.FormValue("name"))
	w.Write(read)
}

func typed(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain")
	w.Write([]byte(r.FormValue("name")))
}
