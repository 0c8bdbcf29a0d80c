package com.example.shop;

import java.sql.*;
import java.util.*;
import javax.persistence.EntityManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.*;

@RestController
class ProductController {
    private static final String TABLE = "products";
    private static final String COLUMNS = "id, name, price";
    private final JdbcTemplate jdbcTemplate;
    private final EntityManager entityManager;
    private final Connection connection;
    private final String schema;
    private String last;

    @GetMapping("/login")
    boolean login(@RequestParam String username, @RequestParam String password) throws SQLException {
        String query = "SELECT * FROM users WHERE username = '" + username + "' AND password = '" + password + "'";
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
        //                                                                                               ^^^^^ alert
            return rows.next();
        }
    }

    @GetMapping("/search")
    List<Map<String, Object>> search(@RequestParam String text, @RequestParam String sort) {
        String sql = String.format("SELECT * FROM products WHERE name LIKE '%%%s%%'", text);
        List<Map<String, Object>> found = jdbcTemplate.queryForList(sql);
        //                                                          ^^^ alert
        found.addAll(jdbcTemplate.queryForList("select * from products order by " + sort));
        //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return found;
    }

    List<?> byOwner(OwnerRequest request) {
        return entityManager.createQuery("FROM Product p WHERE p.owner = '" + request.getOwner() + "'").getResultList();
        //                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    List<?> filtered(String name, String category) {
        StringBuilder sql = new StringBuilder("SELECT * FROM products WHERE 1 = 1");
        if (name != null) {
            sql.append(" AND name = '").append(name).append("'");
        }
        return entityManager.createNativeQuery(sql.toString()).getResultList();
        //                                     ^^^^^^^^^^^^^^ alert
    }

    int remove(String[] ids) throws SQLException {
        String statement = "DELETE FROM products WHERE id IN (";
        for (String id : ids) {
            statement += id + ",";
        }
        return connection.prepareStatement(statement + "0)").executeUpdate();
        //                                 ^^^^^^^^^^^^^^^^ alert
    }

    int rename(String id, String name) {
        return jdbcTemplate.update("""
        //                         ^^^ alert
            UPDATE products SET name = '%s' WHERE id = '%s'
            """.formatted(name, id));
    }

    public static void main(String[] args) throws SQLException {
        Scanner scanner = new Scanner(System.in);
        String name = scanner.nextLine();
        Statement statement = DriverManager.getConnection(args[0]).createStatement();
        statement.executeQuery("SELECT * FROM products WHERE name = '" + name + "'");
        //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    int count(String column) {
        return jdbcTemplate.queryForObject("SELECT count(" + checked(column) + ") FROM products", Integer.class);
    }

    private String checked(String column) {
        return COLUMN_NAMES.contains(column) ? column : "id";
    }

    ResultSet joined(Statement statement, String name) throws SQLException {
        String condition = where(name);
        return statement.executeQuery(condition);
        //                            ^^^^^^^^^ alert
    }

    private String where(String name) {
        return "SELECT * FROM products WHERE name = '" + name + "'";
    }

    @GetMapping("/field")
    void remember(@RequestParam String name) {
        this.last = name;
    }

    List<?> again() {
        return jdbcTemplate.queryForList("SELECT * FROM products WHERE name = '" + last + "'");
        //                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    List<?> ordered(String order) {
        String direction = switch (order) {
            case "up" -> "ASC";
            default -> "DESC";
        };
        if (!COLUMN_NAMES.contains(order)) {
            return List.of();
        }
        return jdbcTemplate.queryForList("SELECT * FROM products ORDER BY " + order + " " + direction);
    }

    List<?> fine(String name, int page, long id, List<String> names) throws SQLException {
        PreparedStatement statement = connection.prepareStatement("SELECT * FROM products WHERE name = ?");
        statement.setString(1, name);
        statement.executeQuery();
        jdbcTemplate.queryForList("SELECT " + COLUMNS + " FROM " + TABLE + " WHERE name = ?", name);
        jdbcTemplate.queryForList("SELECT * FROM products LIMIT 20 OFFSET " + page * 20);
        jdbcTemplate.update("DELETE FROM products WHERE id = " + id);
        jdbcTemplate.queryForList("SELECT * FROM " + schema + ".products WHERE name = ?", name);
        String marks = String.join(",", Collections.nCopies(names.size(), "?"));
        jdbcTemplate.queryForList("SELECT * FROM products WHERE name IN (" + marks + ")", names.toArray());
        StringBuilder sql = new StringBuilder("SELECT * FROM products");
        sql.append(" WHERE name = ?").append(" ORDER BY name");
        jdbcTemplate.queryForList(sql.toString(), name);
        jdbcTemplate.execute("CREATE INDEX " + name + " ON products (name)");
        executor.execute("Select a product, " + name);
        log.update("user " + name + " logged in");
        return entityManager.createQuery("FROM Product p WHERE p.name = :name").setParameter("name", name).getResultList();
    }
}
