public class Vault
{
    private const string Iv = "0123456789abcdef";

    public ICryptoTransform Zero(Aes aes, byte[] key)
    {
        aes.Key = key;
        aes.IV = new byte[16];
        //       ^^^^^^^^^^^^ alert
        return aes.CreateEncryptor();
    }

    public ICryptoTransform Text(Aes aes, byte[] key)
    {
        aes.IV = Encoding.UTF8.GetBytes("0123456789abcdef");
        //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return aes.CreateEncryptor();
    }

    public ICryptoTransform Constant(Aes aes, byte[] key)
    {
        aes.IV = Encoding.ASCII.GetBytes(Iv);
        //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return aes.CreateEncryptor();
    }

    public ICryptoTransform Listed(byte[] key)
    {
        var aes = new AesManaged { Key = key, IV = new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 } };
        //                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return aes.CreateEncryptor();
    }

    public ICryptoTransform Given(Aes aes, byte[] key) => aes.CreateEncryptor(key, new byte[16]);
    //                                                                             ^^^^^^^^^^^^ alert

    public ICryptoTransform Fresh(Aes aes, byte[] key)
    {
        aes.Key = key;
        aes.GenerateIV();
        return aes.CreateEncryptor(key, aes.IV);
    }

    public ICryptoTransform Random(Aes aes, byte[] key)
    {
        var iv = RandomNumberGenerator.GetBytes(16);
        aes.IV = iv;
        return aes.CreateEncryptor();
    }

    public ICryptoTransform Read(Aes aes, byte[] text)
    {
        aes.IV = text.Take(16).ToArray();
        return aes.CreateDecryptor();
    }

    public ICryptoTransform Open(Aes aes, byte[] key) => aes.CreateDecryptor(key, new byte[16]);
}
