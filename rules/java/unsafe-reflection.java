package com.example.plugins;

import javax.servlet.http.*;

class PluginServlet extends HttpServlet {
    private static final String DEFAULT = "com.example.plugins.Csv";

    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String name = request.getParameter("plugin");
        Class<?> type = Class.forName(name);
        //                            ^^^^ alert
        Object plugin = Class.forName("com.example.plugins." + request.getParameter("kind")).newInstance();
        //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        ClassLoader loader = getClass().getClassLoader();
        loader.loadClass(request.getHeader("X-Handler"));
        //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        load(request.getQueryString());
    }

    private Object load(String name) throws Exception {
        return Thread.currentThread().getContextClassLoader().loadClass(name).getDeclaredConstructor().newInstance();
        //                                                              ^^^^ alert
    }

    void fromNetwork(Socket socket) throws Exception {
        BufferedReader reader = new BufferedReader(new InputStreamReader(socket.getInputStream()));
        Class.forName(reader.readLine());
        //            ^^^^^^^^^^^^^^^^^ alert
    }

    Object byParameter(String type) throws Exception {
        return Class.forName(type);
        //                   ^^^^ missed: who calls it is not seen
    }

    void fine(HttpServletRequest request) throws Exception {
        Class.forName("com.mysql.jdbc.Driver");
        Class.forName(DEFAULT);
        String kind = request.getParameter("kind");
        if (KINDS.contains(kind)) {
            Class.forName("com.example.plugins." + kind);
        }
        Class.forName(registry.lookup(kind));
        switch (kind) {
            case "Csv", "Json":
                Class.forName("com.example." + kind);
                break;
            default:
                throw new IllegalArgumentException();
        }
        handlers.forName(kind);
        photos.loadClass(kind);
    }
}
