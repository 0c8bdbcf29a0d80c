using System.Text.RegularExpressions;

public class SearchController : Controller
{
    public IActionResult Find()
    {
        var pattern = new Regex(Request.Query["term"]);
        //                      ^^^^^^^^^^^^^^^^^^^^^ alert
        return View(titles.Where(title => pattern.IsMatch(title)));
    }

    public IActionResult Direct(string text)
    {
        var term = Request.Form["term"];
        if (Regex.IsMatch(text, term)) return Ok();
        //                      ^^^^ alert
        var parts = Regex.Split(text, HttpContext.Request.Query["by"]);
        //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return Ok(Regex.Replace(text, Request.QueryString["from"], ""));
        //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    public IActionResult Bound([FromQuery] string pattern, string text)
    {
        return Ok(new Regex(pattern, RegexOptions.IgnoreCase).Match(text));
        //                  ^^^^^^^ alert
    }

    public IActionResult Fine(string text)
    {
        var escaped = new Regex(Regex.Escape(Request.Query["term"]));
        var limited = new Regex(Request.Query["term"], RegexOptions.None, TimeSpan.FromSeconds(1));
        var linear = Regex.IsMatch(text, Request.Query["term"], RegexOptions.NonBacktracking);
        var subject = Regex.IsMatch(Request.Query["term"], "^[a-z]+$");
        var ours = new Regex(options.Pattern);
        return Ok();
    }
}
