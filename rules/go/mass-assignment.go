package api

import (
	"encoding/json"
	"net/http"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"
)

type User struct {
	ID      uint   `json:"id"`
	Name    string `json:"name"`
	Role    string `json:"role"`
	Balance int    `json:"balance"`
}

type registration struct {
	Name string `json:"name"`
}

func register(c *gin.Context) {
	var user User
	if err := c.ShouldBindJSON(&user); err != nil {
		return
	}
	db.Create(&user)
	//        ^^^^^ alert
}

func update(c *gin.Context) {
	var changes map[string]any
	c.BindJSON(&changes)
	db.Model(&User{}).Where("id = ?", c.Param("id")).Updates(changes)
	//                                                       ^^^^^^^ alert
}

func (s *Server) put(w http.ResponseWriter, r *http.Request) {
	var user User
	if err := json.NewDecoder(r.Body).Decode(&user); err != nil {
		return
	}
	s.db.Save(&user)
	//        ^^^^^ alert
}

func fiberPost(c *fiber.Ctx) error {
	user := new(User)
	if err := c.BodyParser(user); err != nil {
		return err
	}
	return db.Create(user).Error
	//               ^^^^ missed: BodyParser is given a pointer that is made with new
}

func insert(c echo.Context) error {
	var user User
	if err := c.Bind(&user); err != nil {
		return err
	}
	_, err := users.InsertOne(ctx, user)
	return save(user)
}

func save(user User) error {
	return db.Create(&user).Error
	//               ^^^^^ alert
}

func named(c *gin.Context) {
	var given registration
	if err := c.ShouldBindJSON(&given); err != nil {
		return
	}
	db.Create(&User{Name: given.Name, Role: "user"})
	user := User{Name: given.Name}
	db.Save(&user)
	os.Create(given.Name)
}

func overwritten(c *gin.Context) {
	var user User
	if err := c.ShouldBindJSON(&user); err != nil {
		return
	}
	user.Role = "customer"
	db.Create(&user)
}

func loaded(c *gin.Context) {
	var user User
	db.First(&user, c.Param("id"))
	db.Save(&user)
}

func seed(db *gorm.DB) {
	user := User{Name: "admin", Role: "admin"}
	db.Create(&user)
}
