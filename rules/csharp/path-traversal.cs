public class FilesController : Controller
{
    public IActionResult Get(string name)
    {
        var text = System.IO.File.ReadAllText(Path.Combine("/srv/files", name));
        //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return Content(text);
    }

    public IActionResult Remove(string name)
    {
        var path = "/srv/files/" + name;
        System.IO.File.Delete(path);
        //                    ^^^^ alert
        return Ok();
    }

    public IActionResult Show(string name)
    {
        return PhysicalFile($"/srv/files/{name}", "application/pdf");
        //                  ^^^^^^^^^^^^^^^^^^^^ alert
    }

    [HttpPost]
    public async Task<IActionResult> Store(IFormFile file)
    {
        using var stream = new FileStream(Path.Combine("uploads", file.FileName), FileMode.Create);
        //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        await file.CopyToAsync(stream);
        return Ok();
    }

    public ActionResult List(string folder)
    {
        return Json(Directory.GetFiles(Server.MapPath(folder)));
        //                             ^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    private string Read(string name)
    {
        return File.ReadAllText("/srv/files/" + name);
        //                      ^^^^^^^^^^^^^^^^^^^^ missed: what answers requests calls it
    }

    public IActionResult Known(string name)
    {
        RefuseForeign(name);
        return PhysicalFile("/srv/files/" + name, "application/pdf");
    }

    public IActionResult Fine(int id)
    {
        var a = System.IO.File.ReadAllText("/srv/files/list.txt");
        var b = System.IO.File.ReadAllText($"/srv/files/{id}.txt");
        var c = new FileStream("log.txt", FileMode.Append);
        return Content(a + b + c);
    }

    public IActionResult Last(string name)
    {
        return PhysicalFile(Path.Combine("/srv/files", Path.GetFileName(name)), "application/pdf");
    }

    public static string Load(string path) => File.ReadAllText(path);
}
