package report

import (
	"os"
	"path/filepath"
)

func save(data []byte) {
	os.WriteFile("/tmp/report.txt", data, 0600)
 //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	file, err := os.Create("/tmp/app.log")
 //                    ^^^^^^^^^^^^^^^^ alert
	if err != nil {
		return
	}
	defer file.Close()
	ioutil.WriteFile(`/var/tmp/state.json`, data, 0644)
 //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	os.Create(os.TempDir() + "/upload.bin")
 //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	os.WriteFile(filepath.Join(os.TempDir(), "cache.db"), data, 0600)
 //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func named(data []byte) {
	path := "/tmp/named.txt"
	os.WriteFile(path, data, 0600)
 //           ^^^^ missed: kept in a variable
}

func fine(data []byte, name string) {
	file, _ := os.CreateTemp("", "report-*.txt")
	file.Write(data)
	folder, _ := os.MkdirTemp("", "report")
	os.WriteFile(filepath.Join(folder, "report.txt"), data, 0600)
	os.ReadFile("/tmp/report.txt")
	os.Create("/var/lib/app/state.json")
	os.WriteFile("tmp/report.txt", data, 0600)
	os.Remove("/tmp/app.log")
	storage.Create("/tmp/app.log")
}
