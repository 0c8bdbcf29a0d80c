package com.example.directory;

import javax.naming.*;

class Directory {
    Object find(HttpServletRequest request) throws NamingException {
        return new InitialContext().lookup(request.getParameter("name"));
        //                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    @GetMapping("/resource")
    Object resource(@RequestParam String name) throws NamingException {
        Context ctx = new InitialContext(environment);
        return ctx.lookup(name);
        //                ^^^^ alert
    }

    Object link(HttpServletRequest request) throws NamingException {
        String target = "ldap://" + request.getHeader("X-Server") + "/cn=app";
        return InitialContext.doLookup(target);
        //                             ^^^^^^ alert
    }

    void monitor(HttpServletRequest request) throws IOException {
        connect(new JMXServiceURL(request.getParameter("url")));
        //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    Object hidden(HttpServletRequest request) throws NamingException {
        return get(request.getParameter("name"));
    }

    private Object get(String name) throws NamingException {
        return namingContext.lookup(name);
        //                          ^^^^ alert
    }

    Object local(HttpServletRequest request) throws NamingException {
        return new InitialContext().lookup("java:comp/env/" + request.getParameter("name"));
    }

    Object fixed() throws NamingException {
        return new InitialContext().lookup("java:comp/env/jdbc/shop");
    }

    Object configured(String name) throws NamingException {
        return new InitialContext().lookup(name);
    }

    Object parsed(HttpServletRequest request) throws NamingException {
        return new InitialContext().lookup(new LdapName(request.getParameter("name")));
    }

    Object table(HttpServletRequest request) {
        return table.lookup(request.getParameter("name"));
    }
}
