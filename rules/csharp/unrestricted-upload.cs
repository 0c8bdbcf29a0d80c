public class UploadController : Controller
{
    private readonly IWebHostEnvironment environment;

    public async Task<IActionResult> Upload(IFormFile file)
    {
        using var stream = new FileStream(Path.Combine("wwwroot", Path.GetFileName(file.FileName)), FileMode.Create);
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        await file.CopyToAsync(stream);
        return Ok();
    }

    public async Task<IActionResult> Photo(IFormFile photo)
    {
        var path = Path.Combine(environment.WebRootPath, "photos", Guid.NewGuid() + "_" + photo.FileName);
        using (var stream = System.IO.File.Create(path))
//                                                ^^^^ alert
        {
            await photo.CopyToAsync(stream);
        }
        return Ok(path);
    }

    public ActionResult Old(HttpPostedFileBase file)
    {
        var name = Path.GetFileName(file.FileName);
        file.SaveAs(Path.Combine(Server.MapPath("~/Uploads"), name));
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return RedirectToAction("Index");
    }

    public async Task<IActionResult> Many(List<IFormFile> files)
    {
        foreach (var formFile in files)
        {
            var target = $"wwwroot/uploads/{formFile.FileName}";
            await using var stream = new FileStream(target, FileMode.CreateNew);
//                                                  ^^^^^^ alert
            await formFile.CopyToAsync(stream);
        }
        return Ok();
    }

    public IActionResult Bytes()
    {
        var upload = Request.Form.Files[0];
        using var memory = new MemoryStream();
        upload.CopyTo(memory);
        System.IO.File.WriteAllBytes("wwwroot/" + upload.FileName, memory.ToArray());
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return Ok();
    }

    public async Task<IActionResult> Image(IFormFile file)
    {
        if (file.ContentType != "image/png") return BadRequest();
        using var stream = new FileStream(Path.Combine("wwwroot", file.FileName), FileMode.Create);
        await file.CopyToAsync(stream);
        return Ok();
    }

    public async Task<IActionResult> Checked(IFormFile file)
    {
        var extension = Path.GetExtension(file.FileName).ToLowerInvariant();
        if (!Endings.Contains(extension)) return BadRequest();
        using var stream = System.IO.File.Create(Path.Combine("wwwroot", file.FileName));
        await file.CopyToAsync(stream);
        return Ok();
    }

    public async Task<IActionResult> Own(IFormFile file)
    {
        using var stream = new FileStream(Path.Combine("wwwroot", Guid.NewGuid().ToString("N")), FileMode.Create);
        await file.CopyToAsync(stream);
        logger.LogInformation("kept {Name}", file.FileName);
        return Ok();
    }

    public void Save(OpenFileDialog dialog)
    {
        using var stream = File.Create(dialog.FileName);
        using var other = new FileStream(Path.GetFileName(dialog.FileName), FileMode.Create);
    }

    public IActionResult Show(IFormFile file)
    {
        using var stream = new FileStream(file.FileName, FileMode.Open);
        return Ok();
    }
}
