package com.example.tenants;

import java.sql.*;
import javax.servlet.http.*;

class TenantServlet extends HttpServlet {
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws SQLException {
        Connection connection = source.getConnection();
        connection.setCatalog(request.getParameter("tenant"));
        //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        String schema = request.getHeader("X-Schema");
        connection.setSchema(schema.toLowerCase());
        //                   ^^^^^^^^^^^^^^^^^^^^ alert
        System.setProperty("user.timezone", request.getParameter("zone"));
        //                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        System.setProperty(request.getParameter("key"), "true");
        //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        open(request.getQueryString());
    }

    private void open(String name) throws SQLException {
        source.getConnection().setCatalog("tenant_" + name);
        //                                ^^^^^^^^^^^^^^^^ alert
    }

    @PostMapping("/tenant")
    void choose(@RequestBody Tenant tenant, Connection conn) throws SQLException {
        conn.setSchema(tenant.getSchema());
        //             ^^^^^^^^^^^^^^^^^^ alert
    }

    @PostMapping("/level")
    void level(@RequestParam String level) {
        LoggerFactory.setLevel(level);
        //                     ^^^^^ missed: a setting of a library
    }

    @PostMapping("/fine")
    void fine(@RequestParam String tenant, @RequestParam int number, Connection connection) throws SQLException {
        connection.setCatalog("reports");
        connection.setCatalog("tenant_" + number);
        connection.setSchema(tenants.find(tenant).schema());
        if (TENANTS.contains(tenant)) {
            connection.setCatalog(tenant);
        }
        System.setProperty("java.awt.headless", "true");
        connection.setReadOnly(Boolean.parseBoolean(tenant));
        book.setCatalog(tenant);
        builder.setSchema(tenant);
    }
}
