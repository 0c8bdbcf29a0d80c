package main

import (
	"net/http"
	"time"
)

func main() {
	go http.ListenAndServe(":8080", routes())
	// ^^^^^^^^^^^^^^^^^^^ alert
	http.ListenAndServe(os.Getenv("ADDRESS"), nil)
 // <- alert
	http.ListenAndServeTLS(":8443", "cert.pem", "key.pem", nil)
 // <- alert
	http.Serve(listener, mux)
 // <- alert
}

func start(addr string) error {
	server := &http.Server{
	//         ^^^^^^^^^^^ alert
		Addr:    addr,
		Handler: mux,
	}
	return server.ListenAndServe()
}

func idle(addr string) error {
	return (&http.Server{Addr: addr, IdleTimeout: time.Minute}).ListenAndServe()
	//       ^^^^^^^^^^^ alert
}

func try() {
	http.HandleFunc("/", home)
	http.ListenAndServe(":8080", nil)
}

func limited(addr string) error {
	server := &http.Server{Addr: addr, ReadHeaderTimeout: 3 * time.Second}
	return server.ListenAndServe()
}

func whole(addr string) error {
	server := http.Server{Addr: addr, Handler: mux, ReadTimeout: time.Minute}
	return server.ListenAndServe()
}

func local() {
	http.ListenAndServe("localhost:6060", nil)
	http.ListenAndServe("127.0.0.1:6060", nil)
	http.HandleFunc("/", home)
}

type Server struct {
	inner *http.Server
}

func wrap(inner *http.Server) *Server {
	return &Server{inner: inner}
}
