using System.Security.Cryptography;

public class Accounts
{
    public string Hash(string password)
    {
        using var sha = SHA256.Create();
        var bytes = sha.ComputeHash(Encoding.UTF8.GetBytes(password));
        //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return Convert.ToBase64String(bytes);
    }

    public bool Login(User user, string password)
    {
        byte[] data = Encoding.UTF8.GetBytes(password + user.Salt);
        var hash = SHA512.HashData(data);
        //         ^^^^^^^^^^^^^^^^^^^^^ alert
        return CryptographicOperations.FixedTimeEquals(hash, user.Hash);
    }

    public string Old(string pwd)
    {
        MD5 md5 = new MD5CryptoServiceProvider();
        byte[] result = md5.ComputeHash(Encoding.ASCII.GetBytes(pwd));
        //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return BitConverter.ToString(result);
    }

    public string Salted(string userPassword, string salt) =>
        Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(salt + userPassword)));
        //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

    public byte[] Managed(RegisterModel model)
    {
        using (var sha = new SHA256Managed())
        {
            return sha.ComputeHash(Encoding.Unicode.GetBytes(model.Password));
            //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        }
    }

    public byte[] Slow(string password, byte[] salt)
    {
        using var derive = new Rfc2898DeriveBytes(password, salt, 600_000, HashAlgorithmName.SHA256);
        return derive.GetBytes(32);
    }

    public byte[] EncryptionKey(string password)
    {
        var key = SHA256.HashData(Encoding.UTF8.GetBytes(password));
        return Encrypt(key);
    }

    public byte[] Body(string body)
    {
        using var sha = SHA256.Create();
        return sha.ComputeHash(Encoding.UTF8.GetBytes(body));
    }

    public byte[] TokenHash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    public byte[] Mac(byte[] key, string password)
    {
        using var hmac = new HMACSHA512(key);
        return hmac.ComputeHash(Encoding.UTF8.GetBytes(password));
    }
}
