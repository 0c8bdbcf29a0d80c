public class HomeController : Controller
{
    public IActionResult Hello(string name)
    {
        return Content("<h1>Hello, " + name + "</h1>", "text/html");
        //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    public ContentResult Search(string term)
    {
        var page = $"<p>Results for {term}</p>";
        return Content(page, "text/html; charset=utf-8");
        //             ^^^^ alert
    }

    public async Task Page(HtmlGenericControl panel, string comment)
    {
        await Response.WriteAsync("<p>" + Request.Query["q"] + "</p>");
        //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        Response.Write(Request.QueryString["name"]);
        //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        var bold = Html.Raw($"<b>{comment}</b>");
        //                  ^^^^^^^^^^^^^^^^^^^ alert
        var title = new HtmlString(Request.Form["title"]);
        //                         ^^^^^^^^^^^^^^^^^^^^^ alert
        panel.InnerHtml = comment;
        //                ^^^^^^^ alert
    }

    public object Stored(Post post)
    {
        return Html.Raw(post.Body);
        //              ^^^^^^^^^ alert
    }

    public IActionResult Ours(string page)
    {
        var html = renderer.ToHtml(page);
        return Content(html, "text/html");
    }

    public IActionResult Fine(string name, HtmlGenericControl panel)
    {
        Response.Write("<p>done</p>");
        panel.InnerText = name;
        panel.InnerHtml = "<b>done</b>";
        panel.InnerHtml = HttpUtility.HtmlEncode(name);
        var raw = Html.Raw("<hr>");
        if (name == null) return Content("<p>none</p>", "text/html");
        if (name == "a") return Content("<p>" + WebUtility.HtmlEncode(name) + "</p>", "text/html");
        return Content("Hello, " + name);
    }
}
