package run

import (
	"net/http"
	"os/exec"
)

func handle(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("file")
	exec.Command("cat", name).Run()
	//                  ^^^^ alert
	exec.CommandContext(r.Context(), "git", "clone", r.FormValue("repository")).Run()
	//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	args := []string{"-czf", "out.tgz", name}
	exec.Command("tar", args...).Run()
	//                  ^^^^^^^ alert
	exec.Command("ping", "-c", "1", host(r)).Run()
	//                              ^^^^^^^ alert
	program := "convert"
	exec.Command(program, name, "out.png").Run()
	//                    ^^^^ alert
}

func host(r *http.Request) string {
	return r.FormValue("host")
}

func fine(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	exec.Command("git", "clone", "--", name).Run()
	exec.Command("convert", "in/"+name, "out.png").Run()
	exec.Command("git", "log", "--author="+name).Run()
	count, _ := strconv.Atoi(r.FormValue("count"))
	exec.Command("head", "-n", strconv.Itoa(count), "log.txt").Run()
	exec.Command("ls", "-l").Run()
	if !known.MatchString(name) {
		return
	}
	exec.Command("id", name).Run()
}

func local(path string) {
	exec.Command("cat", path).Run()
}
