public class LoginController : Controller
{
    public IActionResult Login(string returnUrl)
    {
        if (User.Identity.IsAuthenticated) return Redirect(returnUrl);
        //                                                 ^^^^^^^^^ alert
        return RedirectPermanent(returnUrl);
        //                       ^^^^^^^^^ alert
    }

    public IActionResult Next()
    {
        return Redirect(Request.Query["next"]);
        //              ^^^^^^^^^^^^^^^^^^^^^ alert
    }

    public void Old(object sender)
    {
        Response.Redirect(Request.QueryString["next"]);
        //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    public ActionResult Result(string url)
    {
        return new RedirectResult(url);
        //                        ^^^ alert
    }

    public IActionResult Stored(Order order)
    {
        return RedirectToPage(order.Next);
        //                    ^^^^^^^^^^ missed: a name that may be an address
    }

    public IActionResult Known(string returnUrl)
    {
        RefuseForeign(returnUrl);
        return Redirect(returnUrl);
    }

    public IActionResult Fine(string name, int id)
    {
        Response.Redirect("/login");
        Response.Redirect("/search?q=" + Uri.EscapeDataString(Request.Query["q"]));
        if (id == 1) return Redirect("/home");
        if (id == 2) return Redirect(Url.Action("Index"));
        if (id == 3) return RedirectToAction("Index", new { name });
        if (id == 4) return LocalRedirect(name);
        return Redirect($"/orders/{id}");
    }

    public IActionResult Local(string returnUrl)
    {
        if (Url.IsLocalUrl(returnUrl)) return Redirect(returnUrl);
        return Redirect("/");
    }
}
