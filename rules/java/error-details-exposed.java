package com.example.orders;

class Orders {
    void trace(HttpServletResponse response) throws IOException {
        try {
            load();
        } catch (SQLException e) {
            e.printStackTrace(response.getWriter());
 //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        }
    }

    void written(HttpServletResponse response) throws IOException {
        PrintWriter out = response.getWriter();
        try {
            load();
        } catch (SQLException e) {
            e.printStackTrace(out);
 //         ^^^^^^^^^^^^^^^^^^^^^^ alert
            out.println(Arrays.toString(e.getStackTrace()));
 //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        }
    }

    ResponseEntity<String> entity() {
        try {
            return ResponseEntity.ok(load());
        } catch (Exception e) {
            return ResponseEntity.status(500).body(ExceptionUtils.getStackTrace(e));
            //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        }
    }

    void refused(HttpServletResponse response) throws IOException {
        try {
            load();
        } catch (Exception e) {
            response.sendError(500, Throwables.getStackTraceAsString(e));
 //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        }
    }

    void text(HttpServletResponse response) throws IOException {
        try {
            load();
        } catch (Exception e) {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            response.getWriter().write(text.toString());
            //                         ^^^^^^^^^^^^^^^ missed: collected as text before
        }
    }

    void logged(HttpServletResponse response) throws IOException {
        try {
            load();
        } catch (Exception e) {
            e.printStackTrace();
            e.printStackTrace(System.err);
            log.error("failed {}", ExceptionUtils.getStackTrace(e));
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            response.sendError(500, "something went wrong");
            response.getWriter().println("failed");
        }
    }
}
