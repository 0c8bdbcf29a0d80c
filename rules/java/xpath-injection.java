package com.example.accounts;

import javax.xml.xpath.*;
import org.dom4j.Document;

class AccountServlet extends HttpServlet {
    private final XPath xpath = XPathFactory.newInstance().newXPath();

    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String name = request.getParameter("name");
        String password = request.getParameter("password");
        String query = "//users/user[name/text()='" + name + "' and pass/text()='" + password + "']";
        NodeList found = (NodeList) xpath.evaluate(query, document, XPathConstants.NODESET);
        //                                         ^^^^^ alert
        XPathExpression compiled = xpath.compile("//user[@id='" + request.getParameter("id") + "']");
        //                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        print(response, found, compiled);
    }

    Node byName(String name) throws Exception {
        return (Node) xpath.compile(String.format("/users/user[@name='%s']", name)).evaluate(document);
        //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    List<Node> nodes(Document document, String city) {
        StringBuilder path = new StringBuilder("//address[city='");
        path.append(city).append("']");
        return document.selectNodes(path.toString());
        //                          ^^^^^^^^^^^^^^^ alert
    }

    String role(String user) throws Exception {
        return xpath.evaluate(expressionFor(user), document);
        //                    ^^^^^^^^^^^^^^^^^^^ alert
    }

    private static String expressionFor(String user) {
        return "//user[login='" + user + "']/role";
    }

    String escaped(String name) throws Exception {
        return xpath.evaluate("//user[name='" + name.replace("'", "") + "']", document);
        //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: no quote is left in it
    }

    String fine(String name, int id, Document document) throws Exception {
        xpath.evaluate("//user[@id='1']", document);
        xpath.evaluate("//user[@id=" + id + "]", document);
        xpath.setXPathVariableResolver(variable -> name);
        xpath.evaluate("//user[name=$name]", document);
        if (name.matches("[a-z]+")) {
            xpath.evaluate("//user[name='" + name + "']", document);
        }
        Pattern.compile("//" + name);
        engine.compile("//" + name + ".js");
        return document.selectSingleNode("/users/user[1]").getText();
    }
}
