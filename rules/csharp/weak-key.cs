public class Keys
{
    public void Make(SecureRandom random)
    {
        var old = new RSACryptoServiceProvider(1024);
        //                                     ^^^^ alert
        using var rsa = RSA.Create(512);
        //                         ^^^ alert
        using var cng = new RSACng(1024);
        //                         ^^^^ alert
        rsa.KeySize = 1024;
        //            ^^^^ alert
        generator.Init(new KeyGenerationParameters(random, 1024));
        //                                                 ^^^^ alert
    }

    public void Fine(SecureRandom random)
    {
        var rsa = RSA.Create(2048);
        var provider = new RSACryptoServiceProvider(4096);
        var parameters = new RSACryptoServiceProvider(container);
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        buffer.Size = 1024;
        generator.Init(new KeyGenerationParameters(random, 3072));
    }

    public void Symmetric(Aes aes)
    {
        aes.KeySize = 256;
        var bytes = new byte[1024];
    }
}
