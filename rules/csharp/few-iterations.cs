public class Accounts
{
    public byte[] Hash(string password, byte[] salt)
    {
        using var derive = new Rfc2898DeriveBytes(password, salt, 1000);
        //                                                        ^^^^ alert
        using var plain = new Rfc2898DeriveBytes(password, salt);
        //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        using var old = new PasswordDeriveBytes(password, salt);
        //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        var bytes = Rfc2898DeriveBytes.Pbkdf2(password, salt, 5_000, HashAlgorithmName.SHA256, 32);
        //                                                    ^^^^^ alert
        return KeyDerivation.Pbkdf2(password, salt, KeyDerivationPrf.HMACSHA256, iterationCount: 100, numBytesRequested: 32);
        //                                                                                       ^^^ alert
    }

    public byte[] Fine(string password, byte[] salt)
    {
        using var derive = new Rfc2898DeriveBytes(password, salt, 600_000, HashAlgorithmName.SHA256);
        using var less = new Rfc2898DeriveBytes(password, salt, 100000);
        using var named = new Rfc2898DeriveBytes(password, salt, Iterations);
        var bytes = Rfc2898DeriveBytes.Pbkdf2(password, salt, 210_000, HashAlgorithmName.SHA512, 32);
        return KeyDerivation.Pbkdf2(password, salt, KeyDerivationPrf.HMACSHA256, iterationCount: 600000, numBytesRequested: 32);
    }

    public void Train(Model model) => model.Fit(data, iterations: 100);
}
