package main

import (
	"net/http"
	_ "net/http/pprof"
 // <- alert

	"github.com/gin-contrib/pprof"
	"github.com/gin-gonic/gin"
)

func main() {
	router := gin.Default()
	pprof.Register(router)
 // <- alert
	pprof.RouteRegister(router.Group("/internal"), "pprof")
 // <- alert
	http.HandleFunc("/debug/pprof/", pprof.Index)
 //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	http.HandleFunc("/debug/pprof/heap", pprof.Handler)
 //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	http.ListenAndServe(":8080", nil)
}

func wrapped(router *chi.Mux) {
	router.Mount("/debug", middleware.Profiler())
 //                     ^^^^^^^^^^^^^^^^^^^^^ missed: a library's own
}

func guarded(router *mux.Router) {
	router.HandleFunc("/debug/pprof/", pprof.Index)
 //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: the router asks for a login
}

func fine() {
	operators := http.NewServeMux()
	operators.HandleFunc("/debug/pprof/", pprof.Index)
	operators.HandleFunc("/debug/pprof/profile", pprof.Profile)
	go http.ListenAndServe("localhost:6060", operators)
	http.HandleFunc("/debug/health", health.Index)
	profiler.Register(router)
}
