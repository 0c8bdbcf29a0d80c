package web

import (
	"net/http"

	"github.com/gin-contrib/cors"
	"github.com/gin-gonic/gin"
)

func setup(r *gin.Engine) {
	r.Use(cors.New(cors.Config{
		AllowOrigins:     []string{"*"},
		//                         ^^^ alert
		AllowMethods:     []string{"GET", "POST"},
		AllowCredentials: true,
	}))
}

func anyOrigin() gin.HandlerFunc {
	return cors.New(cors.Config{
		AllowOriginFunc:  func(origin string) bool { return true },
		//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
		AllowCredentials: true,
	})
}

func all() gin.HandlerFunc {
	return cors.New(cors.Config{AllowAllOrigins: true, AllowCredentials: true})
	//                                           ^^^^ alert
}

func middleware() gin.HandlerFunc {
	return func(c *gin.Context) {
		c.Writer.Header().Set("Access-Control-Allow-Origin", c.GetHeader("Origin"))
		//                                                   ^^^^^^^^^^^^^^^^^^^^^ alert
		c.Writer.Header().Set("Access-Control-Allow-Credentials", "true")
		c.Next()
	}
}

func plain(w http.ResponseWriter, r *http.Request) {
	origin := r.Header.Get("Origin")
	w.Header().Set("Access-Control-Allow-Origin", origin)
	//                                            ^^^^^^ alert
	w.Header().Set("Access-Control-Allow-Credentials", "true")
}

func split(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
	//                                            ^^^^^^^^^^^^^^^^^^^^^^ missed: credentials are allowed elsewhere
}

func local(w http.ResponseWriter, r *http.Request) {
	if isLoopback(r.RemoteAddr) {
		w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
		//                                            ^^^^^^^^^^^^^^^^^^^^^^ spurious: only asked on this machine
		w.Header().Set("Access-Control-Allow-Credentials", "true")
	}
}

func open(w http.ResponseWriter) gin.HandlerFunc {
	w.Header().Set("Access-Control-Allow-Origin", "*")
	return cors.New(cors.Config{AllowOrigins: []string{"*"}})
}

func named() gin.HandlerFunc {
	return cors.New(cors.Config{
		AllowOrigins:     []string{"https://shop.example.com"},
		AllowHeaders:     []string{"*"},
		AllowCredentials: true,
	})
}

func checked(w http.ResponseWriter, r *http.Request) {
	origin := r.Header.Get("Origin")
	if slices.Contains(trusted, origin) {
		w.Header().Set("Access-Control-Allow-Origin", origin)
		w.Header().Set("Access-Control-Allow-Credentials", "true")
	}
}
