package web

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
)

func upload(c *gin.Context) {
	file, err := c.FormFile("file")
	if err != nil {
		return
	}
	c.SaveUploadedFile(file, "public/"+filepath.Base(file.Filename))
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func photo(w http.ResponseWriter, r *http.Request) {
	file, header, err := r.FormFile("photo")
	if err != nil {
		http.Error(w, "no photo", http.StatusBadRequest)
		return
	}
	defer file.Close()
	out, err := os.Create(filepath.Join("public", "photos", header.Filename))
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	if err != nil {
		return
	}
	defer out.Close()
	io.Copy(out, file)
}

func many(c *gin.Context) {
	form, _ := c.MultipartForm()
	for _, file := range form.File["files"] {
		dst := filepath.Join("./uploads", file.Filename)
		c.SaveUploadedFile(file, dst)
//                         ^^^ alert
	}
}

func fiberUpload(c *fiber.Ctx) error {
	file, err := c.FormFile("document")
	if err != nil {
		return err
	}
	return c.SaveFile(file, fmt.Sprintf("./public/%s", file.Filename))
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func save(header *multipart.FileHeader, data []byte) error {
	name := "static/" + header.Filename
	return os.WriteFile(name, data, 0o644)
//                   ^^^^ alert
}

func picture(c *gin.Context) {
	file, _ := c.FormFile("file")
	if filepath.Ext(file.Filename) != ".png" {
		return
	}
	c.SaveUploadedFile(file, "public/"+filepath.Base(file.Filename))
}

func sniffed(w http.ResponseWriter, r *http.Request) {
	file, header, _ := r.FormFile("photo")
	head := make([]byte, 512)
	file.Read(head)
	if http.DetectContentType(head) != "image/png" {
		return
	}
	out, _ := os.Create(filepath.Join("public", header.Filename))
	io.Copy(out, file)
}

func own(c *gin.Context) {
	file, _ := c.FormFile("file")
	log.Printf("keeping %s", file.Filename)
	c.SaveUploadedFile(file, filepath.Join("public", uuid.NewString()))
}

func report(name string, data []byte) error {
	return os.WriteFile(filepath.Join("reports", filepath.Base(name)), data, 0o600)
}

func open(config Config) (*os.File, error) {
	return os.Create(config.Filename)
}
