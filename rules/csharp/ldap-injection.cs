using System.DirectoryServices;

public class Directory
{
    public SearchResult Find(DirectorySearcher searcher, string name)
    {
        searcher.Filter = "(&(objectClass=user)(uid=" + name + "))";
        //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return searcher.FindOne();
    }

    public SearchResult Format(string user)
    {
        var searcher = new DirectorySearcher(entry, string.Format("(sAMAccountName={0})", user));
        //                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return searcher.FindOne();
    }

    public SearchResult Built(string mail)
    {
        var filter = $"(mail={mail})";
        return new DirectorySearcher(filter).FindOne();
        //                           ^^^^^^ alert
    }

    public void Novell(LdapConnection connection, string uid)
    {
        var results = connection.Search("ou=people", 2, $"(|(uid={uid})(cn={uid}))", null, false);
        //                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        var request = new SearchRequest("ou=people", "(cn=" + uid + ")", SearchScope.Subtree);
        //                                           ^^^^^^^^^^^^^^^^^^ alert
    }

    public SearchResult Escaped(DirectorySearcher searcher, string name)
    {
        searcher.Filter = "(uid=" + Encoder.LdapFilterEncode(name) + ")";
        searcher.Filter = "(&(objectClass=user)(uid=admin))";
        return searcher.FindOne();
    }

    public void Numbers(DirectorySearcher searcher, int id)
    {
        searcher.Filter = $"(uidNumber={id})";
        dialog.Filter = "Images (" + pattern + ")|" + pattern;
        index.Search("name=" + term);
    }
}
