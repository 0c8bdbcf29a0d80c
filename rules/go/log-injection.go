package login

import (
	"log"
	"net/http"
)

func login(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	log.Printf("login of %s", name)
 //                        ^^^^ alert
	log.Println("agent", r.Header.Get("User-Agent"))
 //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	logger.Infof("path %s", r.URL.Path)
 //                      ^^^^^^^^^^ alert
	report(r.URL.Query().Get("reason"))
	message := "no such user: " + name
	log.Print(message)
 //        ^^^^^^^ alert
}

func report(reason string) {
	log.Printf("reason: %v", reason)
 //                       ^^^^^^ alert
}

func cut(w http.ResponseWriter, r *http.Request) {
	log.Println(firstLine(r.FormValue("name")))
 //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: cut at the first line break
}

func indirect(w http.ResponseWriter, r *http.Request) {
	events.Publish(r.FormValue("name"))
 //             ^^^^^^^^^^^^^^^^^^^ missed: logged in another package
}

func fine(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	log.Printf("login of %q", name)
	log.Println("login of", strings.ReplaceAll(name, "\n", ""))
	log.Printf("length %d", len(name))
	id, err := strconv.Atoi(r.FormValue("id"))
	log.Println(id, err)
	if kinds[name] {
		log.Println("kind", name)
	}
	log.Println(users.Find(name).ID)
	fmt.Println(name)
}

func structured(w http.ResponseWriter, r *http.Request) {
	slog.Warn(r.FormValue("message"))
	//        ^^^^^^^^^^^^^^^^^^^^^^ alert
	slog.Info("asked for " + r.FormValue("name"))
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	slog.Info("asked", "name", r.FormValue("name"))
}
