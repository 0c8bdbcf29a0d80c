using System.Diagnostics;

public class Tools : Controller
{
    public void Run(string host, string folder)
    {
        Process.Start("cmd.exe", "/c ping " + host);
        //                       ^^^^^^^^^^^^^^^^^ alert
        Process.Start("/bin/bash", $"-c \"ls {folder}\"");
        //                         ^^^^^^^^^^^^^^^^^^^^^ alert
        System.Diagnostics.Process.Start("powershell", folder);
        //                                             ^^^^^^ alert
        var start = new ProcessStartInfo("cmd", string.Format("/c dir {0}", folder));
        //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    public IActionResult Start()
    {
        Process.Start(Request.Query["program"]);
        //            ^^^^^^^^^^^^^^^^^^^^^^^^ alert
        var info = new ProcessStartInfo
        {
            FileName = "/bin/sh",
            Arguments = $"-c \"convert {Request.Form["file"]} out.png\"",
            //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        };
        var process = new Process();
        process.StartInfo.FileName = "cmd.exe";
        process.StartInfo.Arguments = "/c type " + Request.Query["name"];
        //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return Ok();
    }

    public void Program(string program)
    {
        Process.Start(program);
        //            ^^^^^^^ missed: a parameter, which may be anything
    }

    public void Checked(string host)
    {
        if (!IsPlainName(host)) return;
        Process.Start("cmd.exe", "/c ping " + host);
    }

    public void Fine(string path, int id, Worker worker)
    {
        Process.Start("notepad.exe", path);
        Process.Start("cmd.exe", "/c dir");
        Process.Start("cmd.exe", "/c taskkill /pid " + id);
        var info = new ProcessStartInfo("git") { Arguments = "status" };
        info.ArgumentList.Add(path);
        worker.Start("cmd.exe", path);
        Process.Start(info);
    }

    public void Convert(string path)
    {
        Process.Start(new ProcessStartInfo { FileName = "ffmpeg", Arguments = $"-i {path}" });
    }
}
