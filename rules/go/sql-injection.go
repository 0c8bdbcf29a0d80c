package store

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"
	"strings"

	"gorm.io/gorm"
)

const columns = "id, name, price"

type Store struct {
	db    *sql.DB
	orm   *gorm.DB
	table string
}

func (s *Store) Login(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	query := "SELECT id FROM users WHERE name = '" + user + "'"
	row := s.db.QueryRow(query)
 //                   ^^^^^ alert
	_ = row
}

func (s *Store) Search(ctx context.Context, text, order string) (*sql.Rows, error) {
	q := fmt.Sprintf("select %s from products where name like '%%%s%%'", columns, text)
	if order != "" {
		return s.db.QueryContext(ctx, q+" order by "+order)
  //                            ^^^^^^^^^^^^^^^^^^^^ alert
	}
	return s.db.QueryContext(ctx, q)
 //                            ^ alert
}

func (s *Store) Remove(ids []string) error {
	_, err := s.db.Exec("DELETE FROM products WHERE id IN (" + strings.Join(ids, ",") + ")")
 //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	return err
}

func (s *Store) Filter(name string, category string) (*sql.Rows, error) {
	var sb strings.Builder
	sb.WriteString("SELECT * FROM products WHERE 1 = 1")
	if name != "" {
		sb.WriteString(" AND name = '" + name + "'")
	}
	return s.db.Query(sb.String())
 //                ^^^^^^^^^^^ alert
}

func (s *Store) Orm(name string) (found []Product) {
	s.orm.Where(fmt.Sprintf("name = '%s'", name)).Find(&found)
 //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	s.orm.Raw("SELECT * FROM products WHERE name = '" + name + "'").Scan(&found)
 //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	return found
}

func main() {
	var name string
	fmt.Scanln(&name)
	db, _ := sql.Open("sqlite3", "shop.db")
	db.Query("SELECT * FROM products WHERE name = '" + name + "'")
 //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	db.Query(fmt.Sprintf("SELECT * FROM products WHERE name = '%s'", os.Args[1]))
 //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func (s *Store) Sorted(column Column) (*sql.Rows, error) {
	return s.db.Query("SELECT * FROM products ORDER BY " + column.Name)
 //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: the column is one of a fixed list
}

func (s *Store) Hidden(name string) (*sql.Rows, error) {
	return s.db.Query(where(name))
 //                ^^^^^^^^^^^ alert
}

func where(name string) string {
	return "SELECT * FROM products WHERE name = '" + name + "'"
}

type Service struct {
	db   *sql.DB
	last string
}

func (s *Service) Remember(w http.ResponseWriter, r *http.Request) {
	s.last = r.URL.Query().Get("name")
}

func (s *Service) Again() (*sql.Rows, error) {
	return s.db.Query("SELECT * FROM products WHERE name = '" + s.last + "'")
 //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func decoded(w http.ResponseWriter, r *http.Request) {
	var order struct{ Name string }
	if err := json.NewDecoder(r.Body).Decode(&order); err != nil {
		return
	}
	names := map[string]string{"name": order.Name, "kind": "book"}
	db.Query("SELECT * FROM products WHERE kind = '" + names["kind"] + "'")
	db.Query("SELECT * FROM products WHERE name = '" + names["name"] + "'")
 //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func concurrent(c *gin.Context) {
	id, ok := c.GetQuery("id")
	if !ok {
		return
	}
	go func() {
		db.Exec("DELETE FROM products WHERE id = '" + id + "'")
  //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
	}()
}

func passed(w http.ResponseWriter, r *http.Request) {
	names := make(chan string, 1)
	names <- r.FormValue("name")
	db.Query("SELECT * FROM products WHERE name = '" + <-names + "'")
 //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

func parsed(w http.ResponseWriter, r *http.Request) {
	text := r.FormValue("id")
	if _, err := strconv.Atoi(text); err != nil {
		return
	}
	db.Query("SELECT * FROM products WHERE id = " + text)
	column := r.FormValue("order")
	if !slices.Contains([]string{"name", "price"}, column) {
		return
	}
	db.Query("SELECT * FROM products ORDER BY " + column)
	kind := r.FormValue("kind")
	if err := checkKind(kind); err != nil {
		return
	}
	db.Query("SELECT * FROM products WHERE kind = '" + kind + "'")
}

func checkKind(kind string) error {
	if kind != "book" && kind != "film" {
		return errors.New("no such kind")
	}
	return nil
}

func (s *Store) Fine(ctx context.Context, name string, id int64, page int, names []string, tableName string) error {
	s.db.Query("SELECT id FROM users WHERE name = $1", name)
	s.db.QueryContext(ctx, "SELECT "+columns+" FROM products WHERE name = ?", name)
	s.db.Exec(fmt.Sprintf("DELETE FROM products WHERE id = %d", id))
	s.db.Query(fmt.Sprintf("SELECT * FROM %s WHERE name = $1", s.table), name)
	s.db.Query("SELECT * FROM products LIMIT 20 OFFSET " + strconv.Itoa(page*20))
	placeholders := strings.Repeat("?,", len(names))
	s.db.Query("SELECT * FROM products WHERE name IN (" + placeholders + "0)")
	s.orm.Where("name = ?", name).Find(&found)
	s.db.Exec(fmt.Sprintf("DELETE FROM products LIMIT %d", found.Count-1))
	s.db.Exec("ALTER TABLE " + name + " ADD note TEXT")
	s.db.Exec(fmt.Sprintf("DELETE FROM %s", tableName))
	for _, table := range []string{"users", "products"} {
		s.db.Exec("DELETE FROM " + table)
	}
	values := r.URL.Query().Get("select " + name)
	cmd.Exec("run " + name + values)
	return nil
}

type search struct{ text string }

func raw(w http.ResponseWriter, r *http.Request) {
	db.Query(r.FormValue("query"))
	//       ^^^^^^^^^^^^^^^^^^^^ alert
	asked := &search{text: r.FormValue("query")}
	db.QueryContext(r.Context(), asked.text)
	//                           ^^^^^^^^^^ alert
	cache.Query(r.FormValue("query"))
	db.Query("SELECT * FROM products WHERE name = ?", asked.text)
}
