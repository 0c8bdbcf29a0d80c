package tools

import (
	"context"
	"fmt"
	"net/http"
	"os/exec"

	"github.com/gin-gonic/gin"
)

const listing = "df -h | tail -1"

type Runner struct{ script string }

func ping(w http.ResponseWriter, r *http.Request) {
	host := r.URL.Query().Get("host")
	out, err := exec.Command("sh", "-c", "ping -c 4 "+host).CombinedOutput()
 //                                   ^^^^^^^^^^^^^^^^^ alert
	if err != nil {
		http.Error(w, err.Error(), 500)
		return
	}
	w.Write(out)
}

func convert(c *gin.Context) {
	command := fmt.Sprintf("convert %s out.png", c.Query("file"))
	exec.Command("/bin/bash", "-c", command).Run()
 //                              ^^^^^^^ alert
	exec.CommandContext(c, "bash", "-c", command + " &").Run()
 //                                   ^^^^^^^^^^^^^^ alert
	exec.Command(c.Query("tool"), "--version").Run()
 //           ^^^^^^^^^^^^^^^ alert
}

func run(ctx context.Context, command string) error {
	return exec.CommandContext(ctx, "cmd", "/C", command).Run()
 //                                           ^^^^^^^ alert
}

func sized(size Size) error {
	return exec.Command("sh", "-c", "convert in.png -resize " + size.String() + " out.png").Run()
 //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: the size is one of three
}

func shell(name string, args ...string) error {
	args = append([]string{"-c", "ls " + name}, args...)
	return exec.Command("sh", args...).Run()
 //                        ^^^^ alert
}

func posted(w http.ResponseWriter, r *http.Request) {
	build(r.PostFormValue("target"))
}

func build(target string) {
	script := strings.Join([]string{"make", target}, " ")
	exec.Command("sh", "-c", script).Run()
 //                       ^^^^^^ alert
}

func chosen(w http.ResponseWriter, r *http.Request) {
	mode := r.FormValue("mode")
	switch mode {
	case "fast", "slow":
		exec.Command("sh", "-c", "run --"+mode).Run()
	}
	count, err := strconv.Atoi(r.FormValue("count"))
	if err != nil {
		return
	}
	exec.Command("sh", "-c", fmt.Sprintf("head -n %v log", count)).Run()
}

func (r *Runner) fine(path, branch string, port int) error {
	exec.Command("ls", "-l", "--", path).Run()
	exec.Command("git", "checkout", "--", branch).Run()
	exec.Command("sh", "-c", listing).Run()
	exec.Command("sh", "-c", fmt.Sprintf("fuser -k %d/tcp", 8080)).Run()
	exec.Command("sh", "-c", r.script).Run()
 //                       ^^^^^^^^ spurious: a setting of the program
	exec.Command("bash", "-x", path).Run()
	tool := "git"
	exec.Command(tool, "fetch").Run()
	log.Printf("sh", "-c", path)
	return r.Command("sh", "-c", path)
}

func named(c *gin.Context) {
	exec.CommandContext(c, c.Query("tool"), "--version").Run()
	//                     ^^^^^^^^^^^^^^^ alert
	exec.CommandContext(c, "git", c.Query("branch")).Run()
}
