using System.Diagnostics;

public class Tools : Controller
{
    public void Clone(string url, string folder)
    {
        Process.Start("git", "clone " + url);
        //                   ^^^^^^^^^^^^^^ alert
        var info = new ProcessStartInfo("tar", $"xf {folder}");
        //                                     ^^^^^^^^^^^^^^ alert
        Process.Start(new ProcessStartInfo { FileName = "ffmpeg", Arguments = $"-i {folder}" });
        //                                                                    ^^^^^^^^^^^^^^ alert
        var process = new Process();
        process.StartInfo.FileName = "gpg";
        process.StartInfo.Arguments = string.Format("--decrypt {0}", folder);
        //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        process.Start();
    }

    public IActionResult Show()
    {
        Process.Start("notepad.exe", Request.Query["file"]);
        //                           ^^^^^^^^^^^^^^^^^^^^^ alert
        return Ok();
    }

    public void Fine(string path, int pages)
    {
        var info = new ProcessStartInfo("git", "status");
        info.ArgumentList.Add(path);
        Process.Start("lpr", "-P" + pages);
        Process.Start("notepad.exe", path);
        Process.Start("cmd.exe", "/c dir " + path);
        menu.Arguments = "a" + path;
    }

    public void Listed(string branch)
    {
        if (!Branches.Contains(branch)) return;
        Process.Start("git", "checkout " + branch);
    }
}
