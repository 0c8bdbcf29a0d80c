public class AdminController : Controller
{
    public IActionResult Index()
    {
        if (Request.Cookies["isAdmin"] == "true") return View("Admin");
        //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        if (Request.Cookies["role"].Value == "admin") return View("Admin");
        //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return Forbid();
    }

    public IActionResult Users()
    {
        var role = Request.Headers["X-Role"].ToString();
        if (role != "admin") return Forbid();
        //  ^^^^^^^^^^^^^^^ alert
        if (bool.Parse(Request.Query["admin"])) return View();
        //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return View();
    }

    public void ProcessRequest(HttpContext ctx)
    {
        string isAdmin = ctx.Request.QueryString["isAdmin"];
        if (isAdmin == "true") Login(ctx);
        //  ^^^^^^^^^^^^^^^^^ alert
    }

    public IActionResult Fine(string role)
    {
        if (User.IsInRole("admin")) return View("Admin");
        if (Request.Query["view"] == "compact") return View("Compact");
        if (Request.Cookies["theme"] == "dark") return View("Dark");
        if (role == "admin") return View("Roles");
        var user = users.Find(User.Identity.Name);
        if (user.Role == "admin") return View("Admin");
        return Request.Form["action"] == "save" ? Save() : View();
    }
}
