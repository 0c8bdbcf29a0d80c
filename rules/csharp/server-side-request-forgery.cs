public class PreviewController : Controller
{
    private readonly HttpClient client = new HttpClient();

    public async Task<IActionResult> Show(string url)
    {
        var body = await client.GetStringAsync(url);
        //                                     ^^^ alert
        var answer = await client.GetAsync(new Uri(url));
        //                                 ^^^^^^^^^^^^ alert
        return Content(body + answer);
    }

    [HttpPost]
    public async Task<IActionResult> Hook([FromBody] HookRequest request)
    {
        await client.PostAsync(request.CallbackUrl, new StringContent("done"));
        //                     ^^^^^^^^^^^^^^^^^^^ alert
        var image = new WebClient().DownloadData(Request.Query["image"]);
        //                                       ^^^^^^^^^^^^^^^^^^^^^^ alert
        var old = WebRequest.Create(request);
        //                          ^^^^^^^ alert
        return File(image, "image/png");
    }

    private async Task<string> Load(string url)
    {
        return await client.GetStringAsync(url);
        //                                 ^^^ missed: what answers requests calls it
    }

    public async Task<IActionResult> Known(string url)
    {
        RefuseForeign(url);
        return Content(await client.GetStringAsync(url));
    }

    public async Task<IActionResult> Fine(string name, int id)
    {
        var a = await client.GetStringAsync("https://api.example.com/items");
        var b = await client.GetStringAsync($"https://api.example.com/items/{id}");
        var c = await client.GetAsync(_options.Url);
        var d = await cache.GetAsync(name);
        return Content(a + b + c + d);
    }

    public async Task<IActionResult> Listed(string url)
    {
        var address = new Uri(url);
        if (!Hosts.Contains(address.Host)) return BadRequest();
        return Content(await client.GetStringAsync(address));
    }
}
