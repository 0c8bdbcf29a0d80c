public class AccountController : Controller
{
    [HttpPost]
    [IgnoreAntiforgeryToken]
     // <- alert
    public IActionResult ChangeEmail(string email)
    {
        users.SetEmail(User, email);
        return RedirectToAction("Index");
    }

    [HttpPost]
    public async Task<IActionResult> Delete(int id)
    //                               ^^^^^^ alert
    {
        users.Remove(id);
        await users.SaveChangesAsync();
        return RedirectToAction("Index");
    }

    [HttpPost, ValidateAntiForgeryToken]
    public async Task<IActionResult> Rename(int id, string name)
    {
        users.Update(id, name);
        await users.SaveChangesAsync();
        return RedirectToAction("Index");
    }

    [HttpPost("password")]
    public IActionResult ChangePassword(string password)
    //                   ^^^^^^^^^^^^^^ alert
    {
        users.SetPassword(User, password);
        return View();
    }

    [HttpPost]
    public IActionResult Search(string term)
    {
        return View(users.Find(term));
    }

    [HttpGet]
    public IActionResult Edit(int id) => View(users.Find(id));
}

public class Startup
{
    public void Configure(IServiceCollection services, WebApplication app)
    {
        services.AddMvc(options => options.Filters.Add(new IgnoreAntiforgeryTokenAttribute()));
        //                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        app.MapPost("/upload", Upload).DisableAntiforgery();
        //                             ^^^^^^^^^^^^^^^^^^ alert
        app.MapPost("/avatar", Avatar);
        services.AddAntiforgery();
    }
}
