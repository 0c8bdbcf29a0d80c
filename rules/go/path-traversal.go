package files

import (
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/gorilla/mux"
)

const root = "/srv/files"

func download(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("file")
	path := filepath.Join(root, name)
	http.ServeFile(w, r, path)
 //                   ^^^^ alert
}

func read(w http.ResponseWriter, r *http.Request) {
	vars := mux.Vars(r)
	data, err := os.ReadFile("reports/" + vars["name"] + ".txt")
 //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Write(data)
	os.Remove(filepath.Join(root, filepath.Clean(r.FormValue("old"))))
 //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func serve(c *gin.Context) {
	c.File(root + "/" + c.Param("name"))
 //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	file, _ := os.Open(c.Query("path"))
 //                 ^^^^^^^^^^^^^^^ alert
	defer file.Close()
}

func pattern(w http.ResponseWriter, r *http.Request) {
	http.ServeFile(w, r, "./static/" + r.PathValue("page"))
 //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func theme(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("theme")
	if !slices.Contains(themes, name) {
		return
	}
	http.ServeFile(w, r, filepath.Join("themes", name))
}

func handler(w http.ResponseWriter, r *http.Request) {
	send(w, r.FormValue("name"))
}

func send(w http.ResponseWriter, name string) {
	file, err := os.Open(filepath.Join(root, name))
 //                   ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	if err != nil {
		return
	}
	defer file.Close()
	io.Copy(w, file)
}

func elsewhere(w http.ResponseWriter, r *http.Request) {
	storage.Read(r.FormValue("name"))
 //           ^^^^^^^^^^^^^^^^^^^ missed: the path is built in another package
}

func local(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if !filepath.IsLocal(name) {
		return
	}
	os.ReadFile(filepath.Join(root, name))
}

func checked(w http.ResponseWriter, r *http.Request) {
	path := filepath.Join(root, r.FormValue("name"))
	if !strings.HasPrefix(path, root+"/") {
		http.NotFound(w, r)
		return
	}
	http.ServeFile(w, r, path)
}

func upload(c *gin.Context) {
	file, _ := c.FormFile("file")
	c.SaveUploadedFile(file, filepath.Join(root, filepath.Base(file.Filename)))
}

func fine(w http.ResponseWriter, r *http.Request) {
	id, err := strconv.Atoi(r.FormValue("id"))
	if err != nil {
		return
	}
	os.ReadFile(filepath.Join(root, strconv.Itoa(id)+".json"))
	os.ReadFile(filepath.Join(root, filepath.Base(r.URL.Path)))
	document := documents.Find(r.FormValue("name"))
	os.Open(document.Path)
	log.Println("open", r.FormValue("name"))
	http.ServeFile(w, r, filepath.Join(root, "index.html"))
	http.FileServer(http.Dir(root)).ServeHTTP(w, r)
}

func served(w http.ResponseWriter, r *http.Request) {
	http.ServeFileFS(w, r, os.DirFS("files"), r.FormValue("name"))
	//                                        ^^^^^^^^^^^^^^^^^^^ alert
	os.Rename("upload.tmp", "files/"+r.FormValue("name"))
	//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	http.ServeFileFS(w, r, embedded, r.FormValue("name"))
}
