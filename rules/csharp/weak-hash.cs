using System.Security.Cryptography;

public class Documents
{
    public byte[] Seal(byte[] contract)
    {
        using var md5 = MD5.Create();
        //              ^^^^^^^^^^ alert
        return md5.ComputeHash(contract);
    }

    public string Sign(string message)
    {
        var hash = new SHA1CryptoServiceProvider().ComputeHash(Encoding.UTF8.GetBytes(message));
        //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return Convert.ToBase64String(hash);
    }

    public byte[] Stamp(byte[] contract) => SHA1.HashData(contract);
    //                                      ^^^^^^^^^^^^^ alert

    public byte[] Mac(byte[] key, byte[] text)
    {
        using (var hmac = new HMACMD5(key))
        //                ^^^^^^^^^^^^^^^^ alert
        {
            return hmac.ComputeHash(text);
        }
    }

    public byte[] Named(byte[] contract)
    {
        return HashAlgorithm.Create("MD5").ComputeHash(contract);
        //                          ^^^^^ alert
    }

    public string Checksum(string file)
    {
        using var md5 = MD5.Create();
        return Convert.ToHexString(md5.ComputeHash(File.ReadAllBytes(file)));
    }

    public string CacheKey(string url) => Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(url)));

    public byte[] Good(byte[] contract) => SHA256.HashData(contract);

    public byte[] Hmac(byte[] key, byte[] text)
    {
        using var hmac = new HMACSHA256(key);
        return hmac.ComputeHash(text);
    }

    public string ETag(byte[] body)
    {
        return "\"" + Convert.ToHexString(SHA1.HashData(body)) + "\"";
    }
}
