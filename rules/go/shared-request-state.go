package web

import "net/http"

var currentUser string
var agent, tenant, caller, order string

func login(w http.ResponseWriter, r *http.Request) {
	currentUser = r.FormValue("user")
 // <- alert
	http.Redirect(w, r, "/", http.StatusSeeOther)
}

func (s *Server) visit(w http.ResponseWriter, req *http.Request) {
	if s.open {
		agent = req.Header.Get("User-Agent")
//^^^^^ alert
	}
	caller = req.RemoteAddr
 // <- alert
}

func tenantOf(c *gin.Context) {
	tenant = c.Param("tenant")
 // <- alert
	c.JSON(200, load(tenant))
}

func routes(mux *http.ServeMux) {
	mux.HandleFunc("/order", func(w http.ResponseWriter, r *http.Request) {
		order = r.URL.Query().Get("id")
//^^^^^ alert
		show(w, order)
	})
}

func own(w http.ResponseWriter, r *http.Request) {
	user := ""
	var name, page string
	if r.Method == "POST" {
		user = r.FormValue("user")
	}
	name = r.FormValue("name")
	page = r.FormValue("page")
	show(w, user+name+page)
}

func parse(r *http.Request) (user string, err error) {
	user = r.FormValue("user")
	return user, nil
}

func both(r *http.Request) (tenant, order string) {
	tenant = r.FormValue("tenant")
	order = r.Header.Get("Order")
	return
}

func pair(w http.ResponseWriter, r *http.Request) {
	id, ok := r.Context().Value(key).(string)
	if !ok {
		id = r.FormValue("id")
	}
	s := state{}
	s.user = r.FormValue("user")
	show(w, id)
}

func given(w http.ResponseWriter, r *http.Request, order string) {
	if order == "" {
		order = r.FormValue("order")
	}
	var (
		user string
	)
	user = r.FormValue("user")
	show(w, user)
}

func setup() {
	currentUser = os.Getenv("USER")
}
