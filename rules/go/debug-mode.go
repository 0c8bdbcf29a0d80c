// Gin and Echo have such a switch, and no third shape of it is met: so few places.
package main

import (
	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
)

func main() {
	gin.SetMode(gin.DebugMode)
 // <- alert
	router := gin.Default()
	router.Run()
}

func init() {
	gin.SetMode(gin.DebugMode)
 // <- alert
}

func serve() {
	e := echo.New()
	e.Debug = true
 // <- alert
	e.Start(":8080")
}

func chosen(production bool) {
	if production {
		gin.SetMode(gin.ReleaseMode)
	} else {
		gin.SetMode(gin.DebugMode)
	}
}

func others(config *Config) {
	e := echo.New()
	e.Debug = config.Debug
	e.HideBanner = true
	gin.SetMode(os.Getenv("GIN_MODE"))
	if config.Debug {
		e.Debug = true
	}
}
