using System.Security.Cryptography;

public class Vault
{
    public byte[] Old(byte[] key, byte[] iv, byte[] text)
    {
        using var des = new DESCryptoServiceProvider { Key = key, IV = iv };
        //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        using var three = TripleDES.Create();
        //                ^^^^^^^^^^^^^^^^^^ alert
        using var two = new RC2CryptoServiceProvider();
        //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return des.CreateEncryptor().TransformFinalBlock(text, 0, text.Length);
    }

    public byte[] Blocks(byte[] key, byte[] text)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        aes.Mode = CipherMode.ECB;
        //         ^^^^^^^^^^^^^^ alert
        var other = new AesManaged { Mode = CipherMode.ECB, Padding = PaddingMode.PKCS7 };
        //                                  ^^^^^^^^^^^^^^ alert
        return aes.EncryptEcb(text, PaddingMode.PKCS7);
        //         ^^^^^^^^^^ alert
    }

    public ICryptoTransform Fine(byte[] key, byte[] iv)
    {
        using var aes = Aes.Create();
        aes.Mode = CipherMode.CBC;
        var rijndael = new RijndaelManaged { Mode = CipherMode.CBC };
        var shape = Triple.Create(1, 2, 3);
        if (aes.Mode == CipherMode.ECB) throw new NotSupportedException();
        return aes.CreateEncryptor(key, iv);
    }

    public void Gcm(byte[] key, byte[] nonce, byte[] text, byte[] result, byte[] tag)
    {
        using var aes = new AesGcm(key, 16);
        aes.Encrypt(nonce, text, result, tag);
    }
}
