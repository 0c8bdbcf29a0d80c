package orders

import (
	"github.com/gin-gonic/gin"
	"gorm.io/gorm"
)

func mine(c *gin.Context) {
	db.Where("user_id = ?", c.GetUint("user_id")).Find(&orders)
}

func show(c *gin.Context) {
	var order Order
	db.First(&order, c.Param("id"))
 // <- alert
	c.JSON(200, order)
}

func remove(c *gin.Context) {
	db.Delete(&Invoice{}, c.Param("id"))
 // <- alert
}

func where(c *gin.Context) {
	id := c.Param("id")
	var note Note
	db.Where("id = ?", id).First(&note)
 // <- alert
	c.JSON(200, note)
}

func query(c *gin.Context) {
	var payment models.Payment
	if err := db.First(&payment, c.Query("payment")).Error; err != nil {
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
		return
	}
}

func (s *Server) address(c echo.Context) error {
	var address Address
	s.db.Take(&address, c.Param("id"))
 // <- alert
	return c.JSON(200, address)
}

func raw(c *gin.Context) {
	row := db.QueryRow("SELECT * FROM orders WHERE id = $1", c.Param("id"))
	//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: plain SQL is not looked at
	use(row)
}

func own(c *gin.Context) {
	var order Order
	db.Where("user_id = ?", c.GetUint("user_id")).First(&order, c.Param("id"))
	c.JSON(200, order)
}

func checked(c *gin.Context) {
	var order Order
	db.First(&order, c.Param("id"))
	if order.OwnerID != c.GetUint("user_id") {
		c.AbortWithStatus(403)
	}
}

func product(c *gin.Context) {
	var product Product
	db.First(&product, c.Param("id"))
	c.JSON(200, product)
}

func stored(id uint) (order Order) {
	db.First(&order, id)
	return order
}

func last(c *gin.Context) {
	var note Note
	db.Where("title = ?", c.Param("title")).First(&note)
}
