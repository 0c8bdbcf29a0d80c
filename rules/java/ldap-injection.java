package com.example.directory;

import javax.naming.directory.*;
import org.springframework.ldap.core.LdapTemplate;

class DirectoryService {
    private final DirContext context;
    private final LdapTemplate ldapTemplate;
    private static final String BASE = "ou=people,dc=example,dc=com";

    NamingEnumeration<SearchResult> login(HttpServletRequest request) throws NamingException {
        String user = request.getParameter("user");
        String filter = "(&(uid=" + user + ")(userPassword=" + request.getParameter("password") + "))";
        return context.search(BASE, filter, new SearchControls());
        //                          ^^^^^^ alert
    }

    NamingEnumeration<SearchResult> byMail(String mail) throws NamingException {
        return context.search(BASE, String.format("(mail=%s)", mail), new SearchControls());
        //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    List<Person> byName(String name) {
        return ldapTemplate.search(BASE, "(cn=" + name + ")", new PersonMapper());
        //                               ^^^^^^^^^^^^^^^^^^^ alert
    }

    boolean authenticate(String user, String password) {
        return ldapTemplate.authenticate(BASE, "(uid=" + user + ")", password);
        //                                     ^^^^^^^^^^^^^^^^^^^^ alert
    }

    NamingEnumeration<SearchResult> members(DirContext directory, String group) throws NamingException {
        return directory.search(BASE, filterFor(group), new SearchControls());
        //                            ^^^^^^^^^^^^^^^^ alert
    }

    private String filterFor(String group) {
        StringBuilder filter = new StringBuilder("(memberOf=cn=");
        return filter.append(group).append(",ou=groups)").toString();
    }

    NamingEnumeration<SearchResult> quoted(String name) throws NamingException {
        return context.search(BASE, "(cn=" + withoutBrackets(name) + ")", new SearchControls());
        //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: escaped in a function of the program that is not seen
    }

    NamingEnumeration<SearchResult> fine(String name, int id) throws NamingException {
        context.search(BASE, "(uid={0})", new Object[] {name}, new SearchControls());
        context.search(BASE, "(objectClass=person)", new SearchControls());
        context.search(BASE, "(employeeNumber=" + id + ")", new SearchControls());
        context.search(BASE, "(cn=" + LdapEncoder.filterEscape(name) + ")", new SearchControls());
        ldapTemplate.search(query().where("uid").is(name), new PersonMapper());
        if (name.matches("\\w+")) {
            context.search(BASE, "(cn=" + name + ")", new SearchControls());
        }
        return index.search("people", "cn=" + name);
    }
}
