public class LoginController : Controller
{
    public IActionResult Login()
    {
        logger.LogWarning("login failed for " + Request.Form["name"]);
        //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        _logger.LogInformation($"agent {Request.Headers["User-Agent"]}");
        //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return View();
    }

    public IActionResult Search([FromQuery] string term)
    {
        log.Info("search for " + term);
        //       ^^^^^^^^^^^^^^^^^^^^ alert
        Log.Debug($"searched {term}");
        //        ^^^^^^^^^^^^^^^^^^ alert
        var message = "term: " + Request.Query["term"];
        logger.LogError(exception, message);
        //                         ^^^^^^^ alert
        return View();
    }

    public IActionResult Structured([FromQuery] string term)
    {
        logger.LogWarning("login failed for {Name}", Request.Form["name"]);
        Log.Information("searched {Term}", term);
        logger.LogDebug("started");
        console.Info(term);
        return View();
    }

    public IActionResult Cleaned([FromQuery] string term)
    {
        logger.LogWarning("search for " + term.Replace("\n", ""));
        return View();
    }

    public void Job(string name) => logger.LogInformation("job " + name);
}
