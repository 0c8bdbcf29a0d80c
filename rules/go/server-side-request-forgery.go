package proxy

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"

	"github.com/gin-gonic/gin"
)

type Hook struct {
	URL string `json:"url"`
}

func fetch(w http.ResponseWriter, r *http.Request) {
	target := r.URL.Query().Get("url")
	resp, err := http.Get(target)
 //                    ^^^^^^ alert
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	io.Copy(w, resp.Body)
}

func hook(w http.ResponseWriter, r *http.Request) {
	var input Hook
	if err := json.NewDecoder(r.Body).Decode(&input); err != nil {
		return
	}
	http.Post(input.URL, "application/json", nil)
 //        ^^^^^^^^^ alert
}

func status(c *gin.Context) {
	client := &http.Client{}
	client.Get(fmt.Sprintf("http://%s/status", c.Param("host")))
 //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	req, _ := http.NewRequest("GET", c.Query("address"), nil)
 //                               ^^^^^^^^^^^^^^^^^^ alert
	client.Do(req)
	req, _ = http.NewRequestWithContext(c, "GET", "https://" + c.Query("host"), nil)
 //                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	client.Do(req)
}

func known(w http.ResponseWriter, r *http.Request) {
	site := r.FormValue("site")
	if sites[site] {
		http.Get(site)
	}
}

func later(w http.ResponseWriter, r *http.Request) {
	enqueue(r.FormValue("url"))
 //      ^^^^^^^^^^^^^^^^^^ missed: called in another function
}

func checked(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(r.FormValue("url"))
	if err != nil || u.Hostname() != "pages.example.com" {
		return
	}
	http.Get(u.String())
}

func fine(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	http.Get("https://users.example.com/" + id)
	http.Get(fmt.Sprintf("https://users.example.com/%s/orders", id))
	http.Get(base + "/users/" + id)
	r.Header.Get(id)
	cache.Get(id)
	settings := load()
	http.Get(settings.URL)
}
