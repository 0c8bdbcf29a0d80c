using System.Xml;
using System.Xml.XPath;

public class Users
{
    public XmlNode Find(XmlDocument users, string name)
    {
        return users.SelectSingleNode("//user[name='" + name + "']");
        //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    public XmlNodeList Login(XmlDocument users, string name, string password)
    {
        var path = string.Format("//user[name='{0}' and password='{1}']", name, password);
        return users.SelectNodes(path);
        //                       ^^^^ alert
    }

    public XElement Linq(XDocument users, string id) => users.XPathSelectElement($"/users/user[@id='{id}']");
    //                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

    public object Navigator(XPathNavigator navigator)
    {
        var expression = navigator.Compile("//user[name='" + Request.QueryString["name"] + "']/role");
        //                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return navigator.Evaluate($"string(//user[mail=\"{Request.Form["mail"]}\"]/role)");
        //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    public XmlNode Constant(XmlDocument users) => users.SelectSingleNode("//user[name='admin']");

    public XmlNode Numbers(XmlDocument users, int id) => users.SelectSingleNode("//user[@id='" + id + "']");

    public XmlNode Element(XmlDocument users, string element) => users.SelectSingleNode("/users/" + element);

    public XmlNode Escaped(XmlDocument users, string name) =>
        users.SelectSingleNode("//user[name='" + SecurityElement.Escape(name) + "']");

    public IEnumerable<string> Names(List<User> users, string tag) => users.Select(user => "[" + tag + "='" + user.Name);
}
