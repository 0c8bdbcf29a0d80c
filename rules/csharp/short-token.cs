class Accounts
{
    private string apiKey;

    void Remember(User user)
    {
        var token = Convert.ToHexString(RandomNumberGenerator.GetBytes(4));
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        user.RememberToken = token;
    }

    void Forgot(User user)
    {
        user.ResetToken = Convert.ToBase64String(RandomNumberGenerator.GetBytes(6));
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }

    void Issue()
    {
        apiKey = "key_" + RandomNumberGenerator.GetHexString(7);
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        byte[] secret = System.Security.Cryptography.RandomNumberGenerator.GetBytes(5);
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        string sessionId = Convert.ToHexString(RandomNumberGenerator.GetBytes(3));
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        sessions[sessionId] = secret;
    }

    void Right(int length)
    {
        var token = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        apiKey = RandomNumberGenerator.GetHexString(40);
        byte[] secret = RandomNumberGenerator.GetBytes(length);
        sessions[token] = secret;
    }

    void Names(string file)
    {
        var suffix = Convert.ToHexString(RandomNumberGenerator.GetBytes(4));
        var name = file + RandomNumberGenerator.GetHexString(6);
        var requestId = RandomNumberGenerator.GetHexString(4);
        var tokenPrefix = RandomNumberGenerator.GetHexString(4);
        var color = "#" + RandomNumberGenerator.GetHexString(6);
    }

    void Read(Reader reader, Encoding encoding)
    {
        var token = reader.GetBytes(4);
        var secret = encoding.GetBytes(5);
    }
}
