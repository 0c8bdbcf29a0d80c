using System.IO.Compression;

public class Backups
{
    public void Unpack(ZipArchive archive, string folder)
    {
        foreach (var entry in archive.Entries)
        {
            entry.ExtractToFile(Path.Combine(folder, entry.FullName), true);
            //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        }
    }

    public void Streams(ZipArchive archive, string folder)
    {
        foreach (ZipArchiveEntry zipEntry in archive.Entries)
        {
            var target = Path.Combine(folder, zipEntry.FullName);
            //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
            using var output = File.Create(target);
            zipEntry.Open().CopyTo(output);
        }
    }

    public void Sharp(ZipInputStream input, string folder)
    {
        ZipEntry entry;
        while ((entry = input.GetNextEntry()) != null)
        {
            using var output = new FileStream(Path.Combine(folder, entry.Name), FileMode.Create);
            //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
            input.CopyTo(output);
        }
    }

    public async Task Tar(TarReader reader, string folder)
    {
        while (await reader.GetNextEntryAsync() is TarEntry tarEntry)
        {
            await tarEntry.ExtractToFileAsync(Path.Join(folder, tarEntry.Name), true);
            //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        }
    }

    public void Compressed(IArchive archive, string folder)
    {
        foreach (var item in archive.Entries) item.WriteToFile(Path.Combine(folder, item.Key));
        //                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    public void Whole(ZipArchive archive, string folder) => archive.ExtractToDirectory(folder);

    public void Checked(ZipArchive archive, string folder)
    {
        foreach (var entry in archive.Entries)
        {
            var target = Path.GetFullPath(Path.Combine(folder, entry.FullName));
            if (!target.StartsWith(folder + Path.DirectorySeparatorChar)) continue;
            entry.ExtractToFile(target);
        }
    }

    public void Flat(ZipArchive archive, string folder)
    {
        foreach (var entry in archive.Entries) entry.ExtractToFile(Path.Combine(folder, Path.GetFileName(entry.FullName)));
    }

    public IEnumerable<string> Names(ZipArchive archive, string folder)
    {
        return archive.Entries.Select(entry => Path.Combine(folder, entry.FullName));
    }
}
